package org.folkmoot.web.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.founding.EarlierSheet;
import org.folkmoot.projections.founding.EarlierSheet.Stage;
import org.folkmoot.projections.founding.EarlierSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.results.EarlierDecisions;
import org.folkmoot.web.words.HomeSection;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What decisions from before the record show of themselves. Wherever one is named, it is marked. */
@Component
@Order(95)
record FoundingWord(Views views, EarlierDecisions decisions) implements Word {

    private static final String PAGE = "/earlier-decisions";
    private static final String DUTY = "publish-earlier";

    @Override
    public String page() {
        return PAGE;
    }

    @Override
    public List<Things> things() {
        return List.of(Things.of("earlier", 'B')
                .withPage(PAGE + "/")
                .withTitle((community, id) -> views.find(EarlierSheets.class, community, id)
                        .map(decisions::title)
                        .orElse(id))
                .withUnderWay(community -> open(community).map(this::thing)));
    }

    private Thing thing(EarlierSheet sheet) {
        return new Thing(
                decisions.title(sheet),
                PAGE + "/" + sheet.id(),
                Map.of("decision", sheet.id().value()),
                Set.of());
    }

    private Stream<EarlierSheet> open(CommunityId community) {
        return some(community, sheet -> sheet.stage() == Stage.OPEN);
    }

    private Stream<EarlierSheet> some(CommunityId community, Predicate<EarlierSheet> which) {
        return views.list(EarlierSheets.class, community).where(which).stream();
    }

    /** Those who have to confirm it find it; nobody is asked about what their own body has entered. */
    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        return switch (account.role()) {
            case SUPERVISOR -> needs(community, sheet -> sheet.entered().isForBoard());
            case STREET_OFFICE -> {
                boolean board = CommunitySheets.sits(views, community, Body.SUPERVISION_BOARD, today);
                yield needs(community, sheet -> !board || !sheet.entered().isForBoard());
            }
            case COMMITTEE, STATION, PARTY_ORGANISATION, RESIDENT, AUDITOR, ADMINISTRATOR -> Stream.of();
        };
    }

    private Stream<Need> needs(CommunityId community, Predicate<EarlierSheet> whose) {
        return open(community)
                .filter(whose)
                .map(sheet -> new Need(
                        "confirm-earlier-decision", sheet.what().title(), "earlier-decisions/" + sheet.id(), null));
    }

    /** What stands of them, for everybody; whoever may enter one finds the way where there is none yet, too. */
    @Override
    public List<HomeSection> home(Account account, CommunityId community, LocalDate today) {
        var standing = some(community, EarlierSheet::stands).toList();
        boolean enters = account.role() == Role.COMMITTEE || account.role() == Role.SUPERVISOR;
        return standing.isEmpty() && !enters
                ? List.of()
                : List.of(new HomeSection(25, "founding/standing", Map.of("decisions", standing)));
    }

    @Override
    public Optional<String> placeOf(DutyId duty) {
        return duty.kind().equals(DUTY) ? Optional.of(PAGE + "/" + duty.subject()) : Optional.empty();
    }
}
