package org.folkmoot.web.roll;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the roll shows of itself. */
@Component
@Order(80)
record RollWord(Views views, Words words) implements Word {

    @Override
    public String page() {
        return "/administration/roll";
    }

    @Override
    public List<Things> things() {
        return List.of(Things.of("household", 'H'), Things.of("resident", 'R'));
    }

    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        if (account.role() != Role.ADMINISTRATOR) return Stream.of();
        return views.of(RollSheets.class, community).map(RollFigures::open).stream()
                .map(open -> new Need(
                        "finish-import",
                        words.number(open.enrolled()) + " / " + words.number(open.households()),
                        "administration/roll/import",
                        null));
    }
}
