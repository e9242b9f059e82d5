package org.folkmoot.roll;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;

/** Who keeps the roll. */
final class RollKeepers {

    private RollKeepers() {}

    /** Whether the one who asks keeps it: the administrator, and the committee's officers while they are in office. */
    static Known<Boolean> include(Given given) {
        return given.by().equals(Actor.ADMINISTRATOR) ? Known.of(true) : CommunityEvent.actsFor(Body.COMMITTEE, given);
    }
}
