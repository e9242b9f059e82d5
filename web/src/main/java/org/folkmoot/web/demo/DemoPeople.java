package org.folkmoot.web.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.WorkerCame;
import org.folkmoot.communities.CommunityCommand.AppointStaff;
import org.folkmoot.communities.CommunityCommand.RegisterWorker;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.Evidence;
import org.folkmoot.proposals.ProposalCommand.RecordStudy;
import org.folkmoot.roll.RollCommand.CheckRoll;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.rulebook.RuleBookCommand.AdoptProfile;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.scenario.Assembly.Member;
import org.folkmoot.web.scenario.OfficeChanges;
import org.folkmoot.web.scenario.RuleMaking;
import org.folkmoot.web.texts.TextKind;
import org.jspecify.annotations.Nullable;

/** Who holds which office in the demonstration. */
public final class DemoPeople {

    static final int COMMITTEE = 9;
    private static final int BOARD = 5;
    private static final int MOST_REPRESENTATIVES = 150;

    /** Fewer would not be four fifths of a representatives' meeting beside a committee of nine (COM-5). */
    private static final int FEWEST_REPRESENTATIVES = 40;

    private final DemoStage stage;
    private final Period term;
    private final List<OfficerId> committee = new ArrayList<>();
    private final List<OfficerId> board = new ArrayList<>();
    private final List<OfficerId> streetOffice = new ArrayList<>();
    private final List<OfficerId> station = new ArrayList<>();
    private final List<OfficerId> party = new ArrayList<>();

    /** Residents who represent their groups, in the order of the roll. */
    public final List<ResidentId> representatives = new ArrayList<>();

    /** All households, in the order of the roll. */
    public final List<HouseholdEnrolled> households;

    private DemoPeople(DemoStage stage, int day, List<HouseholdEnrolled> households) {
        this.stage = stage;
        this.term = new Period(stage.day(day), stage.day(day).plusYears(5).minusDays(1));
        this.households = households;
    }

    /** Seats all bodies and representatives on that day, and enters the law's text as the rule book. */
    static DemoPeople seated(DemoStage stage, int day, List<HouseholdEnrolled> households) {
        var people = new DemoPeople(stage, day, households);
        stage.must(day, Actor.ADMINISTRATOR, new AdoptProfile(Profiles.NATIONAL_2026, stage.day(day)));
        people.appoint(day, Body.STREET_OFFICE, people.streetOffice);
        people.appoint(day, Body.SERVICE_STATION, people.station);
        people.elected(day, Actor.ADMINISTRATOR, Body.COMMITTEE, COMMITTEE, 0, 4, people.committee);
        people.elected(day, people.chair(), Body.SUPERVISION_BOARD, BOARD, COMMITTEE, 2, people.board);
        people.representativesElected(day);
        people.unnamed(day);
        people.worker(day);
        stage.must(day, people.supervisor(), new CheckRoll(households.size() + 1));
        return people;
    }

    /** Somebody acts for the party organisation from now on: what is important is studied before a notice (MTG-9). */
    void lead(int day) {
        appoint(day, Body.PARTY_ORGANISATION, party);
    }

    void study(LocalDate day, ProposalId proposal) {
        stage.must(party(), day, new RecordStudy(proposal, stage.text(TextKind.STUDY, "study")));
    }

    public Actor party() {
        return new Actor.Officer(party.getFirst());
    }

    /** A household that has named nobody: the first of its electors who comes acts for it (L25 27). */
    private void unnamed(int day) {
        var electors = List.of(
                new Enrolled(stage.id('R', ResidentId::new), true), new Enrolled(stage.id('R', ResidentId::new), true));
        var group = households.getFirst().group();
        stage.must(
                day,
                Actor.ADMINISTRATOR,
                new EnrolHousehold(stage.id('H', HouseholdId::new), group, null, electors, null));
    }

    /** Somebody who works here and lives elsewhere (L25 16). */
    private void worker(int day) {
        var contract = new Evidence(stage.day(day).minusYears(1), stage.document("contract"), "街聘〔2025〕31号", List.of());
        OfficeChanges.said(
                stage,
                stage.day(day),
                streetOffice(),
                supervisor(),
                new RegisterWorker(
                        stage.id('W', ChangeId::new), new WorkerCame(stage.id('R', ResidentId::new)), contract));
    }

    /** The residents let each other attend online, by their charter (MTG-16). */
    void passCharter(int day) {
        var values = Profiles.values(Profiles.NATIONAL_2026);
        values.put("assembly.channel", "online_if_charter");
        var members = households.stream()
                .map(home -> new Member(home.household(), home.named()))
                .toList();
        var entered = new RuleMaking(stage, sitting(), "自治章程：可以在线参会 Charter: meetings may be attended online")
                .voted(stage.day(day), members, values, null);
        stage.must(day, chair(), entered);
    }

    private void elected(int day, Actor by, Body body, int seats, int first, int women, List<OfficerId> into) {
        var taken = IntStream.range(0, seats)
                .mapToObj(i -> seat(households.get(first + i).named(), i == 0 ? Post.CHAIR : Post.MEMBER, into))
                .toList();
        OfficeChanges.elected(
                stage, stage.day(day), by, streetOffice(), new BodyElected(body, term, taken, women), before(day));
    }

    /** What was decided a fortnight before the record began. */
    private Evidence before(int day) {
        return new Evidence(stage.day(day).minusDays(14), stage.document("elected"), "街〔2026〕3号", List.of());
    }

    private void appoint(int day, Body body, List<OfficerId> into) {
        stage.must(day, Actor.ADMINISTRATOR, new AppointStaff(body, term, List.of(seat(null, Post.STAFF, into))));
    }

    private Seat seat(@Nullable ResidentId resident, Post post, List<OfficerId> into) {
        var officer = stage.id('S', OfficerId::new);
        into.add(officer);
        return new Seat(officer, resident, post);
    }

    /** One for thirty households (COM-3), spread over the roll so that every group has some. */
    private void representativesElected(int day) {
        int first = COMMITTEE + BOARD;
        int wanted = Math.clamp(households.size() / 30, FEWEST_REPRESENTATIVES, MOST_REPRESENTATIVES);
        int step = (households.size() - first) / wanted;
        var homes = IntStream.range(0, wanted)
                .mapToObj(i -> households.get(first + i * step))
                .toList();
        homes.forEach(home -> representatives.add(home.named()));
        homes.stream()
                .collect(Collectors.groupingBy(HouseholdEnrolled::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, sent) -> OfficeChanges.elected(
                        stage,
                        stage.day(day),
                        chair(),
                        streetOffice(),
                        OfficeChanges.delegates(group, term, sent),
                        before(day)));
    }

    /** The committee's members as residents, the chair first. */
    public List<ResidentId> committeeMembers() {
        return households.subList(0, COMMITTEE).stream()
                .map(HouseholdEnrolled::named)
                .toList();
    }

    /** A member of the committee by their office. */
    public OfficerId committee(int seat) {
        return committee.get(seat);
    }

    /** A member of the supervision board by their office. */
    public Actor board(int seat) {
        return new Actor.Officer(board.get(seat));
    }

    /** The members of the committee, the chair first. */
    public List<Actor> sitting() {
        return committee.stream().<Actor>map(Actor.Officer::new).toList();
    }

    public Actor chair() {
        return new Actor.Officer(committee.getFirst());
    }

    public Actor member() {
        return new Actor.Officer(committee.get(1));
    }

    public Actor supervisor() {
        return new Actor.Officer(board.getFirst());
    }

    public Actor streetOffice() {
        return new Actor.Officer(streetOffice.getFirst());
    }

    public Actor station() {
        return new Actor.Officer(station.getFirst());
    }

    /** A household's representative who holds no office. */
    public Actor resident() {
        return new Actor.Resident(households.get(COMMITTEE + BOARD + 1).named());
    }

    /** An elector who represents no household. */
    public Actor neighbour() {
        return households.stream()
                .skip(COMMITTEE + BOARD)
                .flatMap(home -> home.residents().stream()
                        .filter(one -> one.elector() && !one.resident().equals(home.named())))
                .map(one -> new Actor.Resident(one.resident()))
                .findFirst()
                .orElseThrow();
    }
}
