package org.folkmoot.hearings;

import static org.folkmoot.decisions.History.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.hearings.HearingCommand.AnnounceHearing;
import org.folkmoot.hearings.HearingCommand.EndDiscussion;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.NameParticipants;
import org.folkmoot.hearings.HearingCommand.OpenHearing;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingCommand.RecordStatement;
import org.folkmoot.hearings.HearingCommand.ShareMaterials;
import org.folkmoot.hearings.HearingCommand.SignHearingRecord;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.StatementId;

/** The hearing of the worked scenario: announced on 20 March 2026 for 30 March. */
final class HearingFixture {

    static final LocalDate MARCH_20 = LocalDate.of(2026, 3, 20);
    static final LocalDate MARCH_23 = LocalDate.of(2026, 3, 23);
    static final LocalDate MARCH_30 = LocalDate.of(2026, 3, 30);

    static final OfficerId CHAIR = new OfficerId("S-00000001");
    static final Actor COMMITTEE = new Actor.Officer(CHAIR);
    static final ProposalId COURTYARD = new ProposalId("P-00000001");
    static final HearingId HEARING = new HearingId("E-00000001");
    static final Digest TEXT = new Digest("a".repeat(64));
    static final List<String> SIDES = List.of("neighbours", "cyclists");
    static final List<Material> PLAN = List.of(new Material("The plan", TEXT, null));

    static final Map<String, String> USUAL = Map.of(
            "hearing.notice_days", "10",
            "hearing.materials_days", "7",
            "hearing.size", "30-50",
            "hearing.answer_days", "7");

    /** By which the committee has decided to hold a hearing. */
    static final MotionId MOTION = new MotionId("C-00000001");

    private HearingFixture() {}

    /** The committee decided on a motion. @param inFavour of its nine members */
    static CommitteeDecided decided(MotionId motion, MotionPurpose purpose, int inFavour) {
        var sum = Derivation.moreThan("COM-8", 0, inFavour, 9, Fraction.HALF);
        return new CommitteeDecided(
                motion, purpose, about(purpose), null, List.of(), sum.holds(), sum, MARCH_20.minusDays(2), null);
    }

    /** The committee decided to hear people on the courtyard on that day. */
    static CommitteeDecided heardOn(LocalDate day) {
        var sum = Derivation.moreThan("COM-8", 0, 5, 9, Fraction.HALF);
        var about = hearingOn(COURTYARD, day);
        return new CommitteeDecided(
                MOTION, MotionPurpose.CALL_HEARING, about, null, List.of(), true, sum, MARCH_20.minusDays(2), null);
    }

    private static MotionSubject about(MotionPurpose purpose) {
        return switch (purpose) {
            case ANSWER_HEARING -> answering(HEARING);
            case CALL_HEARING -> hearingOn(COURTYARD, MARCH_30);
            default -> MotionSubject.NONE;
        };
    }

    static MotionSubject hearingOn(ProposalId proposal, LocalDate day) {
        return new MotionSubject(List.of(proposal), null, null, null, null, day);
    }

    static MotionSubject answering(HearingId hearing) {
        return new MotionSubject(List.of(), null, null, hearing, null, null);
    }

    static RuleBookRef ref(int version) {
        return new RuleBookRef(version, Integer.toString(version).repeat(64));
    }

    static RuleBookAdopted adopted(int version, LocalDate from, Map<String, String> values) {
        return RuleBookAdopted.ofLaw(
                new RuleBook(version, from, ref(version).hash(), new TreeMap<>(values)), "national-2026");
    }

    static History community(Map<String, String> rules) {
        return given(
                        new OfficerSeated(
                                CHAIR,
                                null,
                                Body.COMMITTEE,
                                Post.CHAIR,
                                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31))),
                        adopted(1, LocalDate.of(2026, 1, 1), rules),
                        decided(MOTION, MotionPurpose.CALL_HEARING, 5),
                        new ProposalTabled(COURTYARD, COMMITTEE, Matter.IMPORTANT, "Courtyard", TEXT, null, null))
                .and(IntStream.range(0, 60).mapToObj(HearingFixture::enrolled).toList());
    }

    private static Event enrolled(int number) {
        var household = new HouseholdId("H-%08d".formatted(number));
        return new HouseholdEnrolled(
                household,
                new GroupId("G-00000001"),
                resident(number),
                List.of(new Enrolled(resident(number), true)),
                null);
    }

    static ResidentId resident(int number) {
        return new ResidentId("R-%08d".formatted(number));
    }

    static List<ResidentId> residents(int number) {
        return IntStream.range(0, number).mapToObj(HearingFixture::resident).toList();
    }

    /** Sides in turn, beginning with the neighbours. */
    static List<Participant> participants(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Participant(resident(i), SIDES.get(i % 2)))
                .toList();
    }

    static AnnounceHearing announce(LocalDate heldOn) {
        return new AnnounceHearing(HEARING, COURTYARD, heldOn, "Hall", 10, SIDES, null, MOTION);
    }

    static History announced(Map<String, String> rules) {
        return community(rules).then(COMMITTEE, MARCH_20, announce(MARCH_30));
    }

    /** Sixty are invited. */
    static History named(Map<String, String> rules) {
        return announced(rules).then(COMMITTEE, MARCH_20, new NameParticipants(HEARING, participants(60)));
    }

    /** How many of each side are, where as many are named. */
    static SortedMap<String, Integer> sides(int neighbours, int cyclists) {
        return new TreeMap<>(Map.of("neighbours", neighbours, "cyclists", cyclists));
    }

    /** The materials were shared in time as well. */
    static History prepared(Map<String, String> rules) {
        return named(rules).then(COMMITTEE, MARCH_23, new ShareMaterials(HEARING, PLAN));
    }

    static OpenHearing opening(List<ResidentId> present) {
        return new OpenHearing(HEARING, CHAIR, present);
    }

    static History opened(Map<String, String> rules) {
        return prepared(rules).then(COMMITTEE, MARCH_30, opening(residents(30)));
    }

    static StatementId statement(int number) {
        return new StatementId("Q-%08d".formatted(number));
    }

    /** A question and two opinions. */
    static History discussed(Map<String, String> rules) {
        return opened(rules)
                .then(
                        COMMITTEE,
                        MARCH_30,
                        new RecordStatement(HEARING, statement(0), resident(0), StatementKind.QUESTION, TEXT))
                .then(
                        COMMITTEE,
                        MARCH_30,
                        new RecordStatement(HEARING, statement(1), resident(1), StatementKind.OPINION, TEXT))
                .then(
                        COMMITTEE,
                        MARCH_30,
                        new RecordStatement(HEARING, statement(2), resident(2), StatementKind.OPINION, TEXT))
                .then(COMMITTEE, MARCH_30, new EndDiscussion(HEARING));
    }

    static History signedBy(History history, List<ResidentId> signers) {
        var signed = history;
        for (var one : signers)
            signed = signed.then(new Actor.Resident(one), MARCH_30, new SignHearingRecord(HEARING, one));
        return signed;
    }
}
