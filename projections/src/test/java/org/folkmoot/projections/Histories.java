package org.folkmoot.projections;

import static org.folkmoot.projections.Facts.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.Minutes;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.CommitteeEvent.MotionWithdrawn;
import org.folkmoot.committee.CommitteeEvent.SittingContradicted;
import org.folkmoot.committee.CommitteeEvent.SittingEntered;
import org.folkmoot.committee.CommitteeEvent.SittingRejected;
import org.folkmoot.committee.CommitteeEvent.VoiceGiven;
import org.folkmoot.committee.MemberStance;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.committee.Stance;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.CommunityEvent.AdministratorOpened;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.ChangeConfirmed;
import org.folkmoot.communities.CommunityEvent.ChangeDropped;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.CommunityEvent.RecordOpened;
import org.folkmoot.communities.EndReason;
import org.folkmoot.communities.Evidence;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Ids;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.duties.DutyEvent.CalendarRecorded;
import org.folkmoot.duties.DutyEvent.DutyDueSoon;
import org.folkmoot.duties.DutyEvent.DutyExtended;
import org.folkmoot.duties.DutyEvent.DutyOverdue;
import org.folkmoot.founding.EarlierDecision;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionConfirmed;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionDropped;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionEntered;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionRevoked;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingEvent.AnswerDrafted;
import org.folkmoot.hearings.HearingEvent.AnswersAdopted;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.hearings.HearingEvent.StatementRecorded;
import org.folkmoot.hearings.StatementKind;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.Petitioned;
import org.folkmoot.orders.Addressee;
import org.folkmoot.orders.OrderEvent.CorrectionAccepted;
import org.folkmoot.orders.OrderEvent.CorrectionOrdered;
import org.folkmoot.orders.OrderEvent.CorrectionRejected;
import org.folkmoot.orders.OrderEvent.CorrectionReported;
import org.folkmoot.orders.OrderEvent.OrderDeclined;
import org.folkmoot.orders.OrderEvent.OrderWithdrawn;
import org.folkmoot.orders.OrderSubject;
import org.folkmoot.petitions.Constituency;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesConfirmed;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesEntered;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesRejected;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.petitions.PetitionEvent.SignatureWithdrawn;
import org.folkmoot.petitions.Threshold;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.reports.Recipient;
import org.folkmoot.reports.ReportEvent.Made;
import org.folkmoot.reports.ReportEvent.ReportAnswered;
import org.folkmoot.reports.ReportEvent.UnpublishedReported;
import org.folkmoot.reports.ReportEvent.UntrueReported;
import org.folkmoot.reports.ReportEvent.Violation;
import org.folkmoot.reports.ReportEvent.ViolationReported;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ReportId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.SheetId;

/** Histories of a community in which each story goes its way and all of them are mixed by chance. */
public final class Histories {

    private final Random random;
    private int next;

    private Histories(long seed) {
        this.random = new Random(seed);
    }

    /** A history with so many stories; the same for the same seed. */
    public static List<Event> of(long seed, int stories) {
        var histories = new Histories(seed);
        var events = new ArrayList<Event>(List.of(
                new RecordOpened("key"),
                new CommunityConstituted("Nanlang", DAY),
                new AdministratorOpened("gone", DAY)));
        var told = new ArrayList<List<Event>>();
        for (int story = 0; story < stories; story++) told.add(histories.story(story));
        events.addAll(histories.mixed(told));
        return events;
    }

    private List<Event> story(int number) {
        return switch (number % 10) {
            case 0 -> aDecision();
            case 1 -> aHearing();
            case 2 -> aRoll();
            case 3 -> aRating();
            case 4 -> aPetition();
            case 5 -> aMotion();
            case 6 -> anOrder();
            case 7 -> anEarlierDecision();
            case 8 -> aReport();
            default -> someDisclosures();
        };
    }

    private List<Event> anEarlierDecision() {
        int n = next++;
        var id = new EarlierId("B-%08d".formatted(n));
        var votes = random.nextBoolean() ? new EarlierDecision.Votes(100, 51) : null;
        var sum = votes == null ? null : Derivation.moreThan("MTG-4", 0, 51, 100, Fraction.HALF);
        var what = new EarlierDecision(
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                Matter.CONVENTION,
                DAY.minusYears(1),
                "Convention " + n,
                digest(n),
                digest(n + 1),
                "filed " + n,
                votes);
        var events = new ArrayList<Event>();
        events.add(
                new EarlierDecisionEntered(id, what, sum, new Hand(Ids.officer(1), Ids.resident(1), Body.COMMITTEE)));
        if (random.nextInt(3) == 0) {
            events.add(new EarlierDecisionDropped(id));
            return events;
        }
        events.add(new EarlierDecisionConfirmed(
                id, new Hand(Ids.officer(2), null, Body.STREET_OFFICE), random.nextBoolean(), DAY.plusDays(3)));
        if (random.nextBoolean()) events.add(new EarlierDecisionRevoked(id, vote(n)));
        return events;
    }

    /** Reported, answered where the street office does, and ordered to be corrected where it was true. */
    private List<Event> aReport() {
        int n = next++;
        var report = new ReportId("N-%08d".formatted(n));
        var period = new Period(DAY.minusDays(30), DAY);
        var answerBy = DAY.plusDays(30);
        var violation = new Violation("Violation " + n, "36");
        Made made = switch (random.nextInt(3)) {
            case 0 -> new UntrueReported(report, Ids.resident(n), disclosure(n), digest(n), answerBy);
            case 1 ->
                new UnpublishedReported(report, Ids.resident(n), DisclosureClass.OTHER, period, digest(n), answerBy);
            default ->
                new ViolationReported(
                        report, Ids.officer(1), Recipient.GOVERNMENT, violation, digest(n), digest(n + 1), answerBy);
        };
        var events = new ArrayList<Event>(List.of(made));
        if (random.nextInt(4) == 0) return events;
        boolean founded = random.nextBoolean();
        var known = founded && made instanceof ViolationReported ? violation : null;
        events.add(new ReportAnswered(report, made.rule(), founded, "because", known, DAY));
        if (founded)
            events.add(new CorrectionOrdered(
                    new OrderId("O-%08d".formatted(n)),
                    OrderSubject.of(report),
                    Addressee.COMMITTEE,
                    made.rule(),
                    "35",
                    digest(n),
                    DAY,
                    answerBy));
        return events;
    }

    private List<Event> anOrder() {
        int n = next++;
        var order = new OrderId("O-%08d".formatted(n));
        var subject = OrderSubject.of(vote(n));
        var motion = new MotionId("C-%08d".formatted(n));
        var by = OrderSubject.of(random.nextBoolean() ? motion : vote(n + 1));
        var events = new ArrayList<Event>();
        events.add(new MotionMoved(
                motion,
                MotionPurpose.COMPLY_WITH_ORDER,
                null,
                order,
                MotionSubject.NONE,
                "Motion " + n,
                digest(n),
                Ids.officer(1),
                DAY,
                List.of()));
        events.add(new CorrectionOrdered(
                order, subject, Addressee.RESIDENTS_MEETING, "MTG-10", "31", digest(n), DAY, DAY.plusDays(30)));
        if (random.nextInt(3) == 0) events.add(new OrderDeclined(order, motion));
        events.add(new CorrectionReported(order, by, "MTG-10"));
        if (random.nextBoolean())
            events.addAll(List.of(
                    new CorrectionRejected(order, "MTG-10", "not enough", DAY.plusDays(60)),
                    new CorrectionReported(order, by, "MTG-10")));
        events.add(random.nextInt(3) == 0 ? new OrderWithdrawn(order, "error") : new CorrectionAccepted(order));
        return events;
    }

    private List<Event> aMotion() {
        int n = next++;
        var motion = new MotionId("C-%08d".formatted(n));
        var events = new ArrayList<Event>();
        events.add(new MotionMoved(
                motion,
                MotionPurpose.MATTER,
                null,
                null,
                MotionSubject.NONE,
                "Motion " + n,
                digest(n),
                Ids.officer(1),
                DAY,
                List.of()));
        var voices = new ArrayList<MemberStance>();
        for (int member = 1; member <= 5; member++) {
            var voice = new MemberStance(Ids.officer(member), Stance.FOR);
            voices.add(voice);
            if (random.nextBoolean()) events.add(new VoiceGiven(motion, voice));
        }
        if (random.nextInt(5) == 0) {
            events.add(new MotionWithdrawn(motion));
            return events;
        }
        var sum = Derivation.moreThan("COM-8", 0, 5, 9, Fraction.HALF);
        boolean sitting = random.nextBoolean();
        if (sitting) {
            events.add(new SittingEntered(motion, DAY, Ids.officer(1), List.of()));
            events.add(new SittingRejected(motion, Ids.officer(2)));
            events.add(new SittingEntered(motion, DAY, Ids.officer(1), voices));
        }
        var minutes = sitting ? new Minutes(DAY, Ids.officer(1), Ids.officer(2), DAY.plusDays(3)) : null;
        events.add(new CommitteeDecided(
                motion, MotionPurpose.MATTER, MotionSubject.NONE, minutes, voices, true, sum, DAY, DAY.plusDays(3)));
        if (sitting) events.add(new SittingContradicted(motion, Ids.officer(3), "a sum", false));
        if (random.nextBoolean())
            events.add(published(n, DisclosureClass.OTHER, "Decision " + n, CommitteeEvent.toPublish(motion)));
        return events;
    }

    private List<Event> mixed(List<List<Event>> stories) {
        var left = new ArrayList<>(stories.stream().map(ArrayList::new).toList());
        var mixed = new ArrayList<Event>();
        while (!left.isEmpty()) {
            var story = left.get(random.nextInt(left.size()));
            mixed.add(story.removeFirst());
            if (story.isEmpty()) left.remove(story);
        }
        return mixed;
    }

    private List<Event> aDecision() {
        int n = next++;
        var events = new ArrayList<Event>(List.of(
                tabled(n, "Proposal " + n),
                called(n),
                new ProposalPutOnAgenda(proposal(n), meeting(n), null),
                notice(n, n),
                fixed(n)));
        int members = 1 + random.nextInt(40);
        for (int member = 0; member < members; member++) events.add(in(n, member));
        if (random.nextBoolean()) events.add(out(n, random.nextInt(members)));
        if (random.nextInt(4) == 0) events.add(new MeetingAdjourned(meeting(n), DAY.plusDays(7)));
        events.addAll(List.of(new CheckInClosed(meeting(n), null), quorate(n), opened(n, n, n)));
        for (int member = 0; member < members; member++) {
            events.add(ballot(n, member, "yes", null));
            if (random.nextInt(5) == 0) events.add(ballot(n, member, "no", "yes"));
        }
        events.addAll(List.of(closed(n, n, n), counted(n, n, n), declared(n, n, n)));
        if (random.nextInt(3) == 0)
            events.add(new ResultCorrected(
                    vote(n), proposal(n), null, counts(1_153, 1_032, 121), 2_306, false, MISSED, "recount"));
        if (random.nextInt(5) == 0)
            events.add(
                    new ResultAnnulled(vote(n), proposal(n), null, AnnulledBy.FAULTY_BALLOTS, null, null, "judgment"));
        if (random.nextInt(3) > 0)
            events.add(published(n, DisclosureClass.MEETING_DECISIONS, "Result " + n, ResultEvent.toPublish(vote(n))));
        events.add(new MeetingClosed(meeting(n)));
        return events;
    }

    private List<Event> aPetition() {
        int n = next++;
        var petition = new PetitionId("J-%08d".formatted(n));
        var sheet = new SheetId("F-%08d".formatted(n));
        var tenth = new Fraction(1, 10);
        var events = new ArrayList<Event>(List.of(
                new CalendarRecorded(2026, List.of(DAY), List.of(), new ChangeId("W-%08d".formatted(n))),
                new PetitionStarted(
                        petition,
                        Demand.RESIDENTS_MEETING,
                        null,
                        "Petition " + n,
                        digest(n),
                        Ids.resident(n),
                        DAY,
                        DAY.plusDays(30),
                        List.of(new Threshold(Constituency.ADULTS, 40, tenth)),
                        BOOK),
                new PaperSignaturesEntered(petition, sheet, Ids.officer(1), List.of()),
                random.nextBoolean()
                        ? new PaperSignaturesConfirmed(petition, sheet, 0, 0)
                        : new PaperSignaturesRejected(petition, sheet)));
        int signers = random.nextInt(8);
        var among = List.of(Constituency.ADULTS);
        for (int one = 0; one < signers; one++)
            events.add(new PetitionSigned(petition, new Signature(Ids.resident(one), null, null, among), DAY, null));
        if (signers > 4)
            events.add(new SignatureWithdrawn(petition, new Signature(Ids.resident(0), null, null, among)));
        if (signers < 4) {
            events.add(new PetitionWithdrawn(petition));
            return events;
        }
        var duty = PetitionEvent.toConvene(petition);
        events.add(new PetitionQualified(
                petition,
                Demand.RESIDENTS_MEETING,
                null,
                DAY,
                DAY.plusDays(30),
                Derivation.atLeast("MTG-1", 1, 4, 40, tenth)));
        if (random.nextBoolean()) events.add(new DutyExtended(duty, DAY.plusDays(30), DAY.plusDays(31)));
        if (random.nextBoolean()) events.add(new DutyDueSoon(duty, DAY.plusDays(31)));
        if (random.nextBoolean()) events.add(new DutyOverdue(duty, DAY.plusDays(31)));
        if (random.nextBoolean())
            events.addAll(List.of(
                    new MeetingCalled(
                            meeting(n),
                            MeetingKind.ASSEMBLY_OF_ADULTS,
                            DAY,
                            "hall",
                            Channel.ON_SITE,
                            BOOK,
                            new Petitioned(petition, null, DAY.plusDays(30), false),
                            null),
                    notice(n),
                    new CheckInClosed(meeting(n), duty)));
        return events;
    }

    private List<Event> aHearing() {
        int n = next++;
        var events = new ArrayList<Event>(List.of(
                tabled(n, "Heard " + n),
                announced(n, n),
                new ParticipantsNamed(hearing(n), List.of(new Participant(Ids.resident(n), "for"))),
                new MaterialsShared(
                        hearing(n),
                        proposal(n),
                        DAY,
                        List.of(new Material("Plan " + n, null, digest(random.nextInt(9)))),
                        new TreeMap<>(Map.of("for", 1))),
                new HearingOpened(hearing(n), Ids.officer(1), List.of(Ids.resident(n)))));
        int said = random.nextInt(5);
        for (int number = 0; number < said; number++)
            events.add(new StatementRecorded(
                    hearing(n), statement(number), Ids.resident(n), StatementKind.OPINION, digest(number)));
        events.add(new DiscussionEnded(hearing(n), said, said, DAY));
        for (int number = 0; number < said; number++)
            events.add(new AnswerDrafted(hearing(n), statement(number), random.nextBoolean(), digest(number)));
        if (said > 0) {
            var motion = new MotionId("C-%08d".formatted(n));
            events.add(new MotionMoved(
                    motion,
                    MotionPurpose.ANSWER_HEARING,
                    null,
                    null,
                    MotionSubject.NONE,
                    "Answers " + n,
                    digest(n),
                    Ids.officer(1),
                    DAY,
                    List.of()));
            events.add(new AnswersAdopted(hearing(n), motion, said, DAY, random.nextBoolean()));
        }
        events.add(new HearingClosed(hearing(n), proposal(n), said, 0, false));
        return events;
    }

    private List<Event> aRoll() {
        int n = next++;
        var book = new RuleBook(1, DAY, "0".repeat(64), new TreeMap<>(Map.of("assembly.notice_days", "10")));
        var events = new ArrayList<Event>(
                List.of(RuleBookAdopted.ofLaw(book, "test"), new GroupFormed(Ids.group(n), "g" + n)));
        int households = 5 + random.nextInt(25);
        for (int household = 0; household < households; household++) {
            var id = Ids.household(n * 1_000 + household);
            var resident = Ids.resident(n * 1_000 + household);
            events.add(new HouseholdEnrolled(id, Ids.group(n), resident, List.of(new Enrolled(resident, true)), null));
            events.add(new ResidentAdded(id, Ids.resident(n * 1_000 + 500 + household), random.nextBoolean(), false));
            if (random.nextInt(10) == 0)
                events.add(new RepresentativeSeated(resident, Ids.group(n), new Period(DAY, DAY.plusYears(5))));
        }
        return events;
    }

    private List<Event> aRating() {
        int n = next++;
        var term = new Period(DAY.minusYears(1), DAY.plusYears(4));
        var member = new Subject(Body.COMMITTEE, Ids.officer(n));
        var forms = new FormTally(10, 10, 1, new TreeMap<>(Map.of(Grade.COMPETENT, 9)));
        var sum = Derivation.moreThan("RAT-3", 1, 9, 9, Fraction.HALF);
        var events = new ArrayList<Event>(List.of(
                new BodySeated(Body.COMMITTEE, term, 9, 4),
                new OfficerSeated(Ids.officer(n), Ids.resident(n), Body.COMMITTEE, Post.MEMBER, term),
                called(n, MeetingKind.REPRESENTATIVES),
                notice(n),
                new RatingAnnounced(
                        Ids.rating(n),
                        2026,
                        meeting(n),
                        Ids.officer(n),
                        List.of(member, new Subject(Body.COMMITTEE, null)),
                        List.of(),
                        BOOK),
                new CheckedIn(
                        meeting(n), null, Ids.resident(n), Capacity.COMMITTEE, Ids.officer(n), Attendance.ON_SITE),
                new DutyReportFiled(Ids.rating(n), member, digest(n), DAY),
                new GradeGiven(
                        Ids.rating(n),
                        member,
                        new PersonId(Ids.resident(n).value()),
                        Grade.COMPETENT,
                        forms,
                        sum,
                        0,
                        DAY,
                        List.of(),
                        DAY),
                new GradeDelivered(Ids.rating(n), member, DAY, DAY, false),
                new RatingClosed(Ids.rating(n), DAY),
                published(n, DisclosureClass.OTHER, "Grades " + n, SupervisionEvent.toPublish(Ids.rating(n))),
                new MeetingClosed(meeting(n))));
        var left = new OfficeLeft(Body.COMMITTEE, Ids.officer(n), Ids.resident(n), EndReason.RESIGNED);
        var sheet = new Evidence(DAY, digest(n), null, List.of(Ids.resident(1), Ids.resident(2)));
        events.add(new ChangeEntered(change(n), left, sheet, false, null));
        if (random.nextInt(3) == 0) events.add(new ChangeDropped(change(n)));
        else if (random.nextBoolean()) {
            var hand = new Hand(Ids.officer(n), null, Body.STREET_OFFICE);
            events.add(new ChangeConfirmed(change(n), hand, false));
            events.add(new OfficeEnded(
                    Ids.officer(n), Ids.resident(n), Body.COMMITTEE, EndReason.RESIGNED, DAY, 8, false));
        }
        return events;
    }

    private static ChangeId change(int n) {
        return new ChangeId("W-%08d".formatted(n));
    }

    private List<Event> someDisclosures() {
        var events = new ArrayList<Event>();
        for (int more = random.nextInt(30); more >= 0; more--) {
            int n = next++;
            events.add(published(n, "Item " + n));
            if (random.nextInt(4) == 0) events.add(new DisclosureOvertaken(disclosure(n), DAY, DAY.plusDays(3)));
            if (random.nextInt(3) == 0)
                events.add(new DisclosureCorrected(
                        disclosure(n),
                        2,
                        "Item " + n + " corrected",
                        digest(n),
                        "a sum",
                        DAY,
                        DAY.plusDays(15),
                        false,
                        null,
                        false));
            if (random.nextInt(3) == 0) events.add(new DisclosureTakenDown(disclosure(n), 1));
        }
        return events;
    }
}
