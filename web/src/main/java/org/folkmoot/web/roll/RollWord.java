package org.folkmoot.web.roll;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.vocabulary.Body;
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

    /** Who looks at what was entered does not go through the roll. */
    @Override
    public String page(Role role) {
        return role == Role.SUPERVISOR || role == Role.STREET_OFFICE ? page() + "/entries" : page();
    }

    @Override
    public List<Things> things() {
        return List.of(Things.of("household", 'H'), Things.of("resident", 'R'));
    }

    /** The board looks at what was entered in the roll; where none sits, the street office. */
    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        return switch (account.role()) {
            case ADMINISTRATOR -> toFinish(community);
            case SUPERVISOR -> toCheck(community);
            case STREET_OFFICE ->
                CommunitySheets.sits(views, community, Body.SUPERVISION_BOARD, today)
                        ? Stream.of()
                        : toCheck(community);
            case COMMITTEE, STATION, PARTY_ORGANISATION, RESIDENT, AUDITOR -> Stream.of();
        };
    }

    private Stream<Need> toCheck(CommunityId community) {
        return views.of(RollSheets.class, community).map(RollFigures::unchecked).stream()
                .filter(unchecked -> unchecked.entries() > 0)
                .map(unchecked ->
                        new Need("check-roll", words.number(unchecked.entries()), "administration/roll/entries", null));
    }

    private Stream<Need> toFinish(CommunityId community) {
        return views.of(RollSheets.class, community).map(RollFigures::open).stream()
                .map(open -> new Need(
                        "finish-import",
                        words.number(open.enrolled()) + " / " + words.number(open.households()),
                        "administration/roll/import",
                        null));
    }
}
