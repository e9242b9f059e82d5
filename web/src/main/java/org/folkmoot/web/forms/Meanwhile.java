package org.folkmoot.web.forms;

import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Confidential.Readers;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.Actor;

/** What the sender of a form hears of what others have done while it was filled in. */
final class Meanwhile {

    private Meanwhile() {}

    /**
     * Who may look at a thing by naming it in a form does not learn when others voted or came: what ties a person to their choice is
     * told to that person only, and a resident hears of others' acts only where they might have acted themselves.
     */
    static boolean isShown(Recorded recorded, Actor reader, boolean allowed) {
        var by = recorded.given().by();
        if (by.equals(reader)) return true;
        if (recorded.event() instanceof Confidential fact && fact.readers() != Readers.EVERYBODY) return false;
        if (by instanceof Actor.Resident && reader instanceof Actor.Resident) return false;
        return allowed || !(reader instanceof Actor.Resident);
    }
}
