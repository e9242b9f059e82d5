package org.folkmoot.web.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.meetings.MeetingCommand.AuthoriseRepresentatives;
import org.folkmoot.orders.OrderCommand.OrderCorrection;
import org.folkmoot.orders.OrderSubject;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.Selection;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.demo.DemoHearing.Opinion;
import org.folkmoot.web.files.FileStore;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.roll.ImportResult;
import org.folkmoot.web.roll.RollImport;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.texts.TextKind;
import org.folkmoot.web.texts.TextStore;

/**
 * 南郎家园, half a year into its term, with a matter at every stage: tabled, on an agenda, announced, heard, voted on, counted,
 * passed, not passed, annulled, withdrawn; published, corrected and taken down; leaders rated twice and to be rated again. Titles
 * and texts are in Chinese and English.
 */
public final class DemoCommunity {

    public static final CommunityId NANLANG = new CommunityId("nanlang");

    /** The day, counted from today, on which the demonstration's community begins. */
    public static final int BEGINNING = -190;

    private static final String NAME = "南郎家园社区";
    private static final long SEED = 2026;
    private static final int BIG_MEETING = -28;

    private final CommandDesk desk;
    private final CommitLog log;
    private final PersonStore persons;
    private final DemoStage stage;

    /** @param now what the demonstration calls this moment */
    public DemoCommunity(
            CommandDesk desk, CommitLog log, PersonStore persons, TextStore texts, FileStore files, Instant now) {
        this.desk = desk;
        this.log = log;
        this.persons = persons;
        this.stage = DemoStage.of(desk, NANLANG, texts, files, now);
    }

    /** As whom one can sign in. */
    public record Actors(
            Actor resident,
            Actor neighbour,
            Actor chair,
            Actor member,
            Actor supervisor,
            Actor streetOffice,
            Actor station,
            Actor party) {}

    /** The moment at which the record of the demonstration begins. */
    public static Instant beginning(Instant now) {
        return now.plus(Duration.ofDays(BEGINNING - 1));
    }

    /** Fills an empty record. @param progress told after every enrolled household */
    public Actors play(FictionalRoll.Size size, RollImport.ImportProgress progress) {
        importRoll(size, progress);
        var people = DemoPeople.seated(stage, BEGINNING, households());
        people.passCharter(BEGINNING + 20);
        people.lead(BEGINNING + 20);
        var matters = new DemoMatters(stage, people);
        matters.publishRoutine();
        var courtyard = matters.courtyard();
        hearingHeld(people, courtyard);
        matters.amendCourtyard(courtyard);
        var fitness = matters.fitness();
        var authorised = decidedByTheBigMeeting(people, matters, courtyard, fitness);
        decidedByRepresentatives(people, matters, fitness, authorised);
        underWay(people, matters);
        toCome(people, matters);
        for (var scene : ServiceLoader.load(Scene.class)) scene.play(stage, people);
        stage.perform();
        return new Actors(
                people.resident(),
                people.neighbour(),
                people.chair(),
                people.member(),
                people.supervisor(),
                people.streetOffice(),
                people.station(),
                people.party());
    }

    private void hearingHeld(DemoPeople people, ProposalId courtyard) {
        var sides = List.of("车棚使用户 Users of the shed", "周边住户 Neighbours");
        var hearing = DemoHearing.announced(stage, people, -60, courtyard, sides);
        hearing.share(-68, "plan");
        hearing.held(List.of(
                new Opinion("while-they-work", true), new Opinion("all-green", false), new Opinion("lamps", true)));
    }

    /** Passed, not passed, annulled, and an authorisation; the result is published late enough to be corrected, and an early notice is down. */
    private VoteId decidedByTheBigMeeting(
            DemoPeople people, DemoMatters matters, ProposalId courtyard, ProposalId fitness) {
        var bicycles = matters.bicyclesInTheHall();
        var authority = matters.authority(fitness);
        var benches = matters.benches();
        var meeting =
                DemoMeeting.announced(stage, people, BIG_MEETING, List.of(courtyard, bicycles, authority, benches));
        meeting.gather();
        var passed = meeting.decided(courtyard, 6, 3);
        meeting.decided(bicycles, 4, 4);
        var authorised = meeting.decided(authority, 6, 1);
        var miscounted = meeting.decided(benches, 5, 4);
        meeting.close();
        matters.publishResult(BIG_MEETING + 1, passed);
        matters.annul(BIG_MEETING + 2, miscounted);
        return authorised;
    }

    /** What the representatives decided on that authority; another decision of theirs is ordered to be corrected. */
    private void decidedByRepresentatives(
            DemoPeople people, DemoMatters matters, ProposalId fitness, VoteId authorised) {
        var tenants = matters.tenants();
        var agenda = List.of(fitness, tenants);
        int day = -9;
        var meeting = DemoMeeting.called(stage, people, MeetingKind.REPRESENTATIVES, day - 12, day, agenda);
        stage.must(day - 11, people.chair(), new AuthoriseRepresentatives(meeting.id(), fitness, authorised));
        meeting.classed(tenants, Matter.BY_ELECTION);
        meeting.announce(agenda, false);
        meeting.gather();
        meeting.decided(fitness, 8, 1);
        var unlawful = meeting.decided(tenants, 7, 2);
        meeting.close();
        stage.must(
                -2,
                people.streetOffice(),
                new OrderCorrection(
                        stage.id('O', OrderId::new),
                        OrderSubject.of(unlawful),
                        "第三十一条 Article 31",
                        stage.text(TextKind.ORDER, "tenants-order"),
                        30));
    }

    /** Of two votes, one is open and one is counted: its result waits to be declared. */
    private void underWay(DemoPeople people, DemoMatters matters) {
        var agenda = List.of(matters.gate(), matters.lifts());
        var meeting = DemoMeeting.announced(stage, people, 0, agenda);
        meeting.gather();
        var counted = meeting.assembly().openVote(agenda.getFirst());
        meeting.cast(counted, 5, 3);
        meeting.assembly().count(counted);
        meeting.cast(meeting.assembly().openVote(agenda.getLast()), 4, 2);
    }

    private void toCome(DemoPeople people, DemoMatters matters) {
        var charging = matters.charging();
        DemoMeeting.announced(stage, people, 10, List.of(charging));
        var sides = List.of("电动车住户 Owners of e-bikes", "周边住户 Neighbours");
        DemoHearing.announced(stage, people, 8, charging, sides).share(0, "sites");
        var households = MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
        DemoMeeting.called(stage, people, households, -1, 30, List.of(matters.report()));
        matters.waiting();
    }

    private void importRoll(FictionalRoll.Size size, RollImport.ImportProgress progress) {
        var roll = new RollImport(desk, log, persons, () -> Play.ten(stage.day(BEGINNING)), NANLANG);
        roll.constitute(NAME);
        var checked = roll.check(FictionalRoll.write(size, SEED, false).getBytes(UTF_8), true);
        var result = roll.run(checked, false, progress);
        if (!(result instanceof ImportResult.Complete))
            throw new IllegalStateException("the invented roll was not imported: " + result);
    }

    private List<HouseholdEnrolled> households() {
        var enrolled = new Selection.Slice(RollEvent.ROLL, Set.of("household-enrolled"));
        return log.select(new Selection(NANLANG, List.of(enrolled)), 0).stream()
                .map(recorded -> (HouseholdEnrolled) recorded.event())
                .toList();
    }
}
