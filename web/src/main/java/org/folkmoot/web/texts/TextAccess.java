package org.folkmoot.web.texts;

import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Offices;
import org.springframework.stereotype.Component;

/** Who may read a text: by its kind, and what only those read who keep the minutes, they read while they are in office. */
@Component
public class TextAccess {

    private final Offices offices;

    TextAccess(Offices offices) {
        this.offices = offices;
    }

    /** Whether the account may read the text now. */
    public boolean mayRead(Account reader, Kept text) {
        return reader.isAtHomeIn(text.community())
                && text.kind().readers().contains(reader.role())
                && (text.kind().isOpen() || offices.isInOffice(reader, text.community()));
    }
}
