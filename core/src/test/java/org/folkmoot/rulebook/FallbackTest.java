package org.folkmoot.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_ADULTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.folkmoot.committee.CommitteeCommand.RecordCourtAnnulment;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.founding.EarlierDecisions;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** MTG-7, MTG-8: when the decision behind a rule book falls, what it had chosen is as it was before, from that day on. */
class FallbackTest {

    private static final DecisionId CHARTER = new DecisionId("V-00000001");
    private static final DecisionId LATER = new DecisionId("V-00000002");
    private static final DecisionId MOTION_ON_ANSWERS = new DecisionId("C-00000005");
    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final MotionId BY_MOTION = new MotionId("C-00000005");

    private static final RuleBookAdopted FIRST = RuleBookAdopted.ofLaw(BOOK, "national-2026");
    private static final RuleBookAdopted HYBRID = book(2, CHARTER, Map.of("assembly.channel", "hybrid"), CHARTER);

    /** A book that follows the first one. @param by who has chosen each value that is otherwise */
    private static RuleBookAdopted book(
            int version, @Nullable DecisionId decision, Map<String, String> otherwise, DecisionId by) {
        var chosen = new TreeMap<String, DecisionId>();
        otherwise.keySet().forEach(key -> chosen.put(key, by));
        return new RuleBookAdopted(values(version, otherwise), "national-2026", decision, chosen, null);
    }

    private static RuleBook values(int version, Map<String, String> otherwise) {
        var values = new TreeMap<>(BOOK.values());
        values.putAll(otherwise);
        return RuleBook.of(version, DAY, values);
    }

    private static RuleBookAdopted fallen(
            int version, Map<String, String> otherwise, Map<String, DecisionId> chosen, DecisionId fallen) {
        return new RuleBookAdopted(values(version, otherwise), "national-2026", null, new TreeMap<>(chosen), fallen);
    }

    private static List<RuleBookAdopted> without(DecisionId decision, RuleBookAdopted... versions) {
        return RuleBookEvent.without(decision, DAY).after(List.of(versions));
    }

    @Test
    void the_book_before_applies_again_as_a_version_of_its_own() {
        assertEquals(List.of(fallen(3, Map.of(), Map.of(), CHARTER)), without(CHARTER, FIRST, HYBRID));
    }

    @Test
    void where_no_book_rests_on_it_nothing_changes() {
        assertEquals(List.of(), without(CHARTER));
        assertEquals(List.of(), without(LATER, FIRST, HYBRID));
        assertEquals(List.of(), without(CHARTER, FIRST, HYBRID, fallen(3, Map.of(), Map.of(), CHARTER)));
    }

    @Test
    void what_was_decided_since_stays() {
        var both = Map.of("assembly.channel", "hybrid", "decision.publish_within_days", "5");
        var chosen =
                new TreeMap<>(Map.of("assembly.channel", CHARTER, "decision.publish_within_days", MOTION_ON_ANSWERS));
        var since = new RuleBookAdopted(values(3, both), "national-2026", MOTION_ON_ANSWERS, chosen, null);

        assertEquals(
                List.of(fallen(
                        4,
                        Map.of("decision.publish_within_days", "5"),
                        Map.of("decision.publish_within_days", MOTION_ON_ANSWERS),
                        CHARTER)),
                without(CHARTER, FIRST, HYBRID, since));
    }

    @Test
    void what_an_earlier_decision_had_chosen_is_chosen_by_it_again() {
        var later = book(3, LATER, Map.of("assembly.channel", "online_if_charter"), LATER);

        assertEquals(
                List.of(fallen(4, Map.of("assembly.channel", "hybrid"), Map.of("assembly.channel", CHARTER), LATER)),
                without(LATER, FIRST, HYBRID, later));
        assertEquals(List.of(), without(CHARTER, FIRST, HYBRID, later));
    }

    /** 106 have voted, 54 of them yes as was declared; the record holds other ballots. */
    private static History charter(int ballots) {
        var sum = Derivation.moreThan("MTG-4", 1, 54, 106, Fraction.HALF);
        var declared = new ResultDeclared(
                VOTE,
                MEETING,
                ASSEMBLY_OF_ADULTS,
                COURTYARD,
                null,
                new TreeMap<>(Map.of("yes", 54, "no", 52, "abstain", 0)),
                106,
                true,
                sum,
                DAY,
                DAY.plusDays(3),
                false);
        return COMMUNITY
                .and(tabled(COURTYARD, Matter.CHARTER), voteOpened(VOTE, ASSEMBLY_OF_ADULTS, 106))
                .and(IntStream.rangeClosed(1, 106)
                        .<Event>mapToObj(
                                n -> new BallotCast(VOTE, null, resident(n), n <= ballots ? "yes" : "no", null))
                        .toList())
                .and(declared, HYBRID);
    }

    private static void fallsBack(DecisionId fallen, int version, Decision decision) {
        assertThat(((Decision.Accepted) decision).events())
                .filteredOn(RuleBookAdopted.class::isInstance)
                .containsExactly(fallen(version, Map.of(), Map.of(), fallen));
    }

    @Test
    void it_falls_with_the_annulment_of_the_vote() {
        var motion = new MotionMoved(
                BY_MOTION,
                MotionPurpose.ANNUL_RESULT,
                VOTE,
                null,
                MotionSubject.NONE,
                "选票有误",
                new Digest("d".repeat(64)),
                officer(1),
                DAY,
                List.of());
        var history = charter(54).and(motion, decided(BY_MOTION, MotionPurpose.ANNUL_RESULT, 5));

        fallsBack(CHARTER, 3, history.when(SUPERVISOR, DAY, new AnnulResult(VOTE, BY_MOTION, "选票有误")));
    }

    @Test
    void it_falls_when_counting_again_has_not_passed_it_and_not_when_it_has() {
        var correct = new CorrectResult(VOTE, COURTYARD, "重新计票");

        fallsBack(CHARTER, 3, charter(53).when(SUPERVISOR, DAY, correct));
        assertThat(((Decision.Accepted) charter(55).when(SUPERVISOR, DAY, correct)).events())
                .noneMatch(RuleBookAdopted.class::isInstance);
    }

    @Test
    void it_falls_with_the_vote_that_revokes_it() {
        var second = new VoteId("V-00000002");
        var history = charter(54)
                .and(
                        new ProposalTabled(
                                BICYCLES, by(1), Matter.CHARTER, "撤销", new Digest("b".repeat(64)), null, CHARTER),
                        opened(second),
                        new VoteCounted(
                                second, MEETING, BICYCLES, new TreeMap<>(Map.of("yes", 54, "no", 52)), 106, 106));

        fallsBack(CHARTER, 3, history.when(CHAIR, DAY, new DeclareResult(second, BICYCLES, CHARTER)));
    }

    @Test
    void so_does_what_a_charter_from_before_the_record_had_chosen() {
        var earlier = new DecisionId(EarlierDecisions.ID.value());
        var second = new VoteId("V-00000002");
        var history = COMMUNITY.and(
                EarlierDecisions.entered(ASSEMBLY_OF_ADULTS, Matter.CHARTER, new Digest("c".repeat(64))),
                EarlierDecisions.confirmed(),
                book(2, earlier, Map.of("assembly.channel", "hybrid"), earlier),
                new ProposalTabled(BICYCLES, by(1), Matter.CHARTER, "撤销", new Digest("b".repeat(64)), null, earlier),
                opened(second),
                new VoteCounted(second, MEETING, BICYCLES, new TreeMap<>(Map.of("yes", 54, "no", 52)), 106, 106));

        fallsBack(earlier, 3, history.when(CHAIR, DAY, new DeclareResult(second, BICYCLES, earlier)));
    }

    private static Event opened(VoteId vote) {
        var first = voteOpened(vote, ASSEMBLY_OF_ADULTS, 106);
        return new VoteOpened(
                vote,
                MEETING,
                ASSEMBLY_OF_ADULTS,
                DAY,
                BICYCLES,
                null,
                106,
                first.options(),
                first.ruleBook(),
                first.publishBy());
    }

    @Test
    void the_committees_book_falls_when_a_court_annuls_its_decision() {
        CommitteeDecided carried = decided(BY_MOTION, MotionPurpose.SET_RULE_BOOK, 5);
        var history = COMMUNITY.and(
                moved(BY_MOTION, MotionPurpose.SET_RULE_BOOK),
                carried,
                book(2, MOTION_ON_ANSWERS, Map.of("decision.publish_within_days", "5"), MOTION_ON_ANSWERS));

        fallsBack(
                MOTION_ON_ANSWERS,
                3,
                history.when(SUPERVISOR, DAY, new RecordCourtAnnulment(BY_MOTION, new Digest("e".repeat(64)), DAY)));
    }
}
