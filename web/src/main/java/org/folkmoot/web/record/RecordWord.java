package org.folkmoot.web.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.HomeSection;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.stereotype.Component;

/** The ways to the record, and from a proposal to the story of its matter. */
@Component
record RecordWord(Audits audits) implements Word {
    @Override
    public List<Things> things() {
        return List.of(Things.of("proposal").withPage("/record/matters/").withLook("matter"));
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

    @Override
    public List<HomeSection> home(Account account, CommunityId community, LocalDate today) {
        if (account.role() != Role.AUDITOR) return List.of();
        var latest = new HashMap<String, Object>();
        latest.put("verification", audits.latest(Audit.Kind.VERIFICATION).orElse(null));
        return List.of(new HomeSection(10, "record/checked", latest));
    }
}
