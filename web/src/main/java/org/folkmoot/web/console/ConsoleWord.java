package org.folkmoot.web.console;

import java.util.List;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.stereotype.Component;

/** The way to the console. */
@Component
class ConsoleWord implements Word {

    @Override
    public List<Way> ways() {
        return List.of(new Way(60, "console", "/console", Visitor.being(Role.COMMITTEE, Role.SUPERVISOR)));
    }
}
