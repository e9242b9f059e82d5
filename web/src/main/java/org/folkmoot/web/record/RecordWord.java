package org.folkmoot.web.record;

import java.util.List;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.stereotype.Component;

/** The ways to the record, and from a proposal to the story of its matter. */
@Component
class RecordWord implements Word {

    @Override
    public List<Things> things() {
        return List.of(Things.of("proposal").shownAt("/record/matters/").calledThere("matter"));
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(50, "record", "/record", Visitor::isAtHome));
    }

    @Override
    public List<Way> shortcuts() {
        return List.of(
                new Way(40, "checks", "/record/checks", Visitor.being(Role.AUDITOR)),
                new Way(50, "record", "/record", Visitor.being(Role.AUDITOR)));
    }
}
