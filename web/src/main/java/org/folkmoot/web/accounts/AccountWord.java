package org.folkmoot.web.accounts;

import java.util.List;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.stereotype.Component;

/** The auditors' way to the log of who has looked at whose data. */
@Component
class AccountWord implements Word {

    @Override
    public List<Way> shortcuts() {
        return List.of(new Way(60, "access-log", "/administration/access-log", Visitor.being(Role.AUDITOR)));
    }
}
