package org.folkmoot.web.communities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityCommand.NoteElection;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.AdministratorOpened;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.projections.communities.ChangeSheet;
import org.folkmoot.projections.communities.ChangeSheets;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.communities.InstallationSheets;
import org.folkmoot.projections.duties.DutySheet;
import org.folkmoot.projections.duties.DutySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.words.HomeSection;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What bodies and offices show of themselves. */
@Component
@Order(90)
record CommunityWord(Views views, Words words, ChangeTitles titles) implements Word {

    /** So long it stands there; on the page of the offices, for ever. */
    private static final int DAYS_ON_HOME = 90;

    @Override
    public String page() {
        return "/administration/offices";
    }

    @Override
    public List<Things> things() {
        return List.of(Things.of("change", 'W')
                .withPage("/changes/")
                .withTitle((community, id) -> views.find(ChangeSheets.class, community, id)
                        .map(sheet -> titles.of(sheet.entered().what()))
                        .orElse(id))
                .withUnderWay(this::underWay));
    }

    private Stream<Thing> underWay(CommunityId community) {
        return open(community)
                .map(entered -> new Thing(
                        titles.of(entered.what()),
                        "/changes/" + entered.change(),
                        Map.of("change", entered.change().value()),
                        Set.of()));
    }

    private Stream<ChangeEntered> open(CommunityId community) {
        return views.list(ChangeSheets.class, community).where(ChangeSheet::isOpen).stream()
                .map(ChangeSheet::entered);
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(58, "changes", "/changes", Visitor::isAtHome));
    }

    @Override
    public List<Way> shortcuts() {
        return List.of(new Way(10, "offices", "/administration/offices", Visitor.being(Role.STREET_OFFICE)));
    }

    /** What waits to be confirmed, and that nobody sits in the committee. */
    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        var sitting = views.of(CommunitySheets.class, community)
                .map(sheet -> sheet.sitting(today))
                .orElse(Set.of());
        var toConfirm = open(community)
                .filter(entered -> mayConfirm(account, entered, sitting))
                .map(entered ->
                        new Need("confirm-change", titles.of(entered.what()), "changes/" + entered.change(), null));
        return Stream.concat(
                toConfirm, account.role() == Role.STREET_OFFICE ? unseated(community, today) : Stream.of());
    }

    /** Nobody is asked about what they have entered. */
    private static boolean mayConfirm(Account account, ChangeEntered entered, Set<Body> sitting) {
        var by = entered.enteredBy();
        if (by != null
                && account.actor() instanceof Actor.Officer(var officer)
                && by.officer().equals(officer)) return false;
        var body = entered.confirmedIn(sitting::contains);
        return switch (account.role()) {
            case STREET_OFFICE -> body == Body.STREET_OFFICE;
            case SUPERVISOR -> body == Body.SUPERVISION_BOARD;
            case COMMITTEE -> body == Body.COMMITTEE;
            case STATION, PARTY_ORGANISATION, RESIDENT, AUDITOR, ADMINISTRATOR -> false;
        };
    }

    /** That the election of a body is overdue, until it is seated. */
    @Override
    public Stream<NoteElection> due(CommunityId community, LocalDate today) {
        return views.of(CommunitySheets.class, community).stream()
                .flatMap(sheet -> sheet.electionsOverdue(today).entrySet().stream())
                .filter(overdue -> !isNoted(community, overdue.getKey()))
                .map(overdue -> new NoteElection(overdue.getKey(), overdue.getValue()));
    }

    private boolean isNoted(CommunityId community, Body body) {
        return views.find(
                        DutySheets.class,
                        community,
                        CommunityEvent.toElect(body).value())
                .filter(DutySheet::isOpen)
                .isPresent();
    }

    /** Elections are entered where the offices stand. */
    @Override
    public Optional<String> placeOf(DutyId duty) {
        if (duty.kind().equals("elect")) return Optional.of("/changes");
        boolean ours = duty.equals(CommunityEvent.TO_COUNT_WOMEN) || duty.equals(CommunityEvent.TO_SEAT_WOMAN);
        return ours ? Optional.of(page()) : Optional.empty();
    }

    /** What stands on the page of the community: which election is overdue, and that an administrator was opened at the machine. */
    @Override
    public List<HomeSection> home(Account account, CommunityId community, LocalDate today) {
        var sections = new ArrayList<HomeSection>();
        var sheet = views.of(CommunitySheets.class, community);
        var overdue = sheet.map(one -> one.electionsOverdue(today)).orElse(Map.of());
        var shiftedTo =
                sheet.map(one -> one.electionShiftedTo(today)).map(List::of).orElse(List.of());
        if (!overdue.isEmpty() || !shiftedTo.isEmpty())
            sections.add(new HomeSection(5, "communities/overdue", Map.of("overdue", overdue, "shiftedTo", shiftedTo)));
        var opened = opened(today.minusDays(DAYS_ON_HOME));
        if (!opened.isEmpty()) sections.add(new HomeSection(6, "communities/administrators", Map.of("opened", opened)));
        return sections;
    }

    private List<AdministratorOpened> opened(LocalDate since) {
        return views.of(InstallationSheets.class, CommunityId.INSTALLATION).stream()
                .flatMap(sheet -> sheet.administrators().stream())
                .filter(one -> !one.openedOn().isBefore(since))
                .toList();
    }

    private Stream<Need> unseated(CommunityId community, LocalDate today) {
        return views.of(CommunitySheets.class, community).stream()
                .filter(sheet -> sheet.sitting(Body.COMMITTEE, today).isEmpty())
                .map(_ -> new Need("seat", words.of(Body.COMMITTEE), "administration/offices", null));
    }
}
