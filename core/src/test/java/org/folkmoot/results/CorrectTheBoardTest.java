package org.folkmoot.results;

import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_ADULTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.DecisionRevoked;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Decision.Accepted;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.junit.jupiter.api.Test;

/** DIS-8: where a published decision changes or falls, the board says so in the same commit, and is to be corrected. */
class CorrectTheBoardTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final VoteId LATER = new VoteId("V-00000002");
    private static final MotionId DECISION = new MotionId("C-00000005");
    private static final DisclosureId ITEM = new DisclosureId("D-00000001");
    private static final DisclosureId SECOND = new DisclosureId("D-00000002");

    private static SortedMap<String, Integer> counts(int yes, int no) {
        return new TreeMap<>(Map.of("yes", yes, "no", no, "abstain", 0));
    }

    private static List<Event> voted(VoteId vote, int yes) {
        var sum = Derivation.moreThan("MTG-4", 1, yes, 3, Fraction.HALF);
        return List.of(
                voteOpened(vote, ASSEMBLY_OF_ADULTS, 3),
                new BallotCast(vote, null, resident(1), "no", null),
                new VoteClosed(vote, MEETING, COURTYARD),
                new ResultDeclared(
                        vote,
                        MEETING,
                        ASSEMBLY_OF_ADULTS,
                        COURTYARD,
                        null,
                        counts(yes, 3 - yes),
                        3,
                        sum.holds(),
                        sum,
                        DAY,
                        DAY.plusDays(3),
                        false));
    }

    private static DisclosurePublished published(DisclosureId item, DutyId duty) {
        return new DisclosurePublished(
                item,
                DisclosureClass.MEETING_DECISIONS,
                "Result",
                new Digest("e".repeat(64)),
                duty,
                DAY,
                DAY.plusDays(15),
                null,
                false,
                BOOK_REF);
    }

    private static final History DECLARED = COMMUNITY.and(voted(VOTE, 2));
    private static final History PUBLISHED =
            DECLARED.and(published(ITEM, ResultEvent.toPublish(VOTE)), published(SECOND, ResultEvent.toPublish(VOTE)));

    /** What the decision says of the board. */
    private static List<DisclosureEvent> ofTheBoard(Decision decision) {
        return ((Accepted) decision)
                .events().stream()
                        .filter(DisclosureEvent.class::isInstance)
                        .map(DisclosureEvent.class::cast)
                        .toList();
    }

    private static DisclosureOvertaken overtaken(DisclosureId item) {
        return new DisclosureOvertaken(item, DAY.plusDays(10), DAY.plusDays(13));
    }

    @Test
    void a_correction_after_the_publication_overtakes_each_item_that_publishes_the_result() {
        var correct = new CorrectResult(VOTE, COURTYARD, "recount");
        assertEquals(
                List.of(overtaken(ITEM), overtaken(SECOND)),
                ofTheBoard(PUBLISHED.when(SUPERVISOR, DAY.plusDays(10), correct)));
        assertEquals(List.of(), ofTheBoard(DECLARED.when(SUPERVISOR, DAY.plusDays(10), correct)));
    }

    @Test
    void so_does_an_annulment() {
        var motion = new MotionId("C-00000004");
        var decided = List.<Event>of(
                new CommitteeEvent.MotionMoved(
                        motion,
                        MotionPurpose.ANNUL_RESULT,
                        VOTE,
                        null,
                        MotionSubject.NONE,
                        "票箱有误",
                        new Digest("d".repeat(64)),
                        officer(1),
                        DAY,
                        List.of()),
                decided(motion, MotionPurpose.ANNUL_RESULT, 5));
        var annul = new AnnulResult(VOTE, motion, "票箱有误");
        assertEquals(
                List.of(overtaken(ITEM), overtaken(SECOND)),
                ofTheBoard(PUBLISHED.and(decided).when(SUPERVISOR, DAY.plusDays(10), annul)));
        assertEquals(List.of(), ofTheBoard(DECLARED.and(decided).when(SUPERVISOR, DAY.plusDays(10), annul)));
    }

    private static History revoking(DecisionId earlier, int yes) {
        return PUBLISHED
                .and(decided(DECISION, MotionPurpose.MATTER, 5))
                .and(published(new DisclosureId("D-00000003"), CommitteeEvent.toPublish(DECISION)))
                .and(
                        new ProposalTabled(
                                BICYCLES, CHAIR, Matter.IMPORTANT, "一件事", new Digest("b".repeat(64)), null, earlier),
                        new VoteOpened(
                                LATER,
                                OTHER_MEETING,
                                ASSEMBLY_OF_ADULTS,
                                DAY.plusDays(10),
                                BICYCLES,
                                null,
                                3,
                                VoteEvent.OPTIONS,
                                BOOK_REF,
                                null),
                        new VoteCounted(LATER, OTHER_MEETING, BICYCLES, counts(yes, 3 - yes), 3, 3));
    }

    private static Decision declare(DecisionId earlier, int yes) {
        return revoking(earlier, yes).when(CHAIR, DAY.plusDays(10), new DeclareResult(LATER, BICYCLES, earlier));
    }

    @Test
    void so_does_a_revocation_by_a_later_vote_if_it_passes() {
        var earlier = new DecisionId(VOTE.value());
        assertEquals(List.of(overtaken(ITEM), overtaken(SECOND)), ofTheBoard(declare(earlier, 2)));
        assertEquals(List.of(), ofTheBoard(declare(earlier, 1)));
    }

    @Test
    void so_does_the_revocation_of_a_decision_of_the_committee() {
        var earlier = new DecisionId(DECISION.value());
        assertEquals(List.of(overtaken(new DisclosureId("D-00000003"))), ofTheBoard(declare(earlier, 2)));
    }

    @Test
    void a_decision_that_had_fallen_before_falls_no_second_time() {
        var earlier = new DecisionId(DECISION.value());
        var fallen = revoking(earlier, 2).and(new DecisionRevoked(DECISION, MotionSubject.NONE, VOTE));
        assertEquals(
                List.of(),
                ofTheBoard(fallen.when(CHAIR, DAY.plusDays(10), new DeclareResult(LATER, BICYCLES, earlier))));
        var annulled = revoking(new DecisionId(VOTE.value()), 2)
                .and(new ResultAnnulled(VOTE, COURTYARD, null, AnnulledBy.FAULTY_BALLOTS, null, null, "fault"));
        assertEquals(
                List.of(),
                ofTheBoard(annulled.when(
                        CHAIR, DAY.plusDays(10), new DeclareResult(LATER, BICYCLES, new DecisionId(VOTE.value())))));
    }

    @Test
    void an_overtaken_item_is_to_be_corrected_in_the_time_in_which_decisions_are_published() {
        assertEquals(
                List.of(new Duty.Arises(
                        Duty.once(DisclosureEvent.toCorrect(ITEM), Body.COMMITTEE, "DIS-8", DAY.plusDays(13)))),
                overtaken(ITEM).duties());
    }
}
