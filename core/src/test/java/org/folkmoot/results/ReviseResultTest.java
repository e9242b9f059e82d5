package org.folkmoot.results;

import static org.folkmoot.committee.MotionPurpose.ANNUL_RESULT;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.results.ResultRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MTG-8, MTG-10: a declared result is corrected or annulled by a further fact, and nobody outside annuls it. */
class ReviseResultTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final History DECLARED = COMMUNITY.and(declared(VOTE, REPRESENTATIVES, 54));

    private static final MotionId MOTION = new MotionId("C-00000001");
    private static final VoteOpened OPENED = new VoteOpened(
            VOTE,
            MEETING,
            REPRESENTATIVES,
            DAY,
            COURTYARD,
            BICYCLES,
            106,
            VoteEvent.OPTIONS,
            BOOK_REF,
            DAY.plusDays(3));
    private static final VoteClosed CLOSED = new VoteClosed(VOTE, MEETING, COURTYARD);
    private static final CorrectResult CORRECT = new CorrectResult(VOTE, COURTYARD, "重新计票");
    private static final AnnulResult FAULTY = new AnnulResult(VOTE, MOTION, "票箱有误");

    private static ResultDeclared declared(VoteId vote, MeetingKind kind, int yes) {
        var derivation = derivation(yes);
        return new ResultDeclared(
                vote,
                MEETING,
                kind,
                COURTYARD,
                BICYCLES,
                counts(yes, 106 - yes, 0),
                106,
                derivation.holds(),
                derivation,
                DAY,
                DAY.plusDays(3),
                false);
    }

    private static Derivation derivation(int yes) {
        return Derivation.moreThan("MTG-6", 0, yes, 106, Fraction.HALF);
    }

    private static SortedMap<String, Integer> counts(int yes, int no, int abstain) {
        return new TreeMap<>(Map.of("yes", yes, "no", no, "abstain", abstain));
    }

    private static ResultCorrected corrected(int yes, int no, int abstain) {
        var derivation = derivation(yes);
        return new ResultCorrected(
                VOTE, COURTYARD, BICYCLES, counts(yes, no, abstain), 106, derivation.holds(), derivation, "重新计票");
    }

    /** The ballots of the vote, of whom that many say yes and the others of 106 no. */
    private static List<Event> ballots(int yes) {
        return IntStream.rangeClosed(1, 106)
                .<Event>mapToObj(n -> new BallotCast(VOTE, null, resident(n), n <= yes ? "yes" : "no", null))
                .toList();
    }

    private static History counted(int yes) {
        return COMMUNITY.and(OPENED).and(ballots(yes)).and(CLOSED);
    }

    private static ResultAnnulled annulled(String reason) {
        return new ResultAnnulled(VOTE, COURTYARD, BICYCLES, AnnulledBy.FAULTY_BALLOTS, null, MOTION, reason);
    }

    private static MotionMoved moved(MotionId motion, @Nullable VoteId annuls) {
        return new MotionMoved(
                motion,
                ANNUL_RESULT,
                annuls,
                null,
                MotionSubject.NONE,
                "票箱有误",
                new Digest("d".repeat(64)),
                officer(1),
                DAY,
                List.of());
    }

    private static CommitteeDecided decided(MotionId motion, int inFavour) {
        var sum = Derivation.moreThan("COM-8", 0, inFavour, 9, Fraction.HALF);
        return new CommitteeDecided(
                motion, ANNUL_RESULT, MotionSubject.NONE, null, List.of(), sum.holds(), sum, DAY, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {53, 55})
    void a_correction_counts_again_what_the_record_holds_and_does_the_sum_again(int yes) {
        var wrong = counted(yes).and(declared(VOTE, REPRESENTATIVES, 54));

        assertEquals(accept(corrected(yes, 106 - yes, 0)), wrong.when(SUPERVISOR, DAY.plusDays(300), CORRECT));
        var once = wrong.and(corrected(52, 54, 0));
        assertEquals(accept(corrected(yes, 106 - yes, 0)), once.when(SUPERVISOR, DAY, CORRECT));
    }

    @Test
    void what_the_record_bears_out_is_not_corrected() {
        var right = counted(54).and(declared(VOTE, REPRESENTATIVES, 54));

        assertEquals(refuse(RESULT_UNCHANGED), right.when(SUPERVISOR, DAY.plusDays(300), CORRECT));
    }

    @Test
    void more_ballots_than_members_present_are_not_mended_by_counting() {
        var more = COMMUNITY
                .and(OPENED)
                .and(ballots(54))
                .and(new BallotCast(VOTE, null, resident(107), "yes", null))
                .and(CLOSED, declared(VOTE, REPRESENTATIVES, 54));

        assertEquals(refuse(RESULT_OVER_PRESENT), more.when(SUPERVISOR, DAY, CORRECT));
    }

    @Test
    void the_board_corrects_a_standing_result_that_was_wrong_and_whoever_declared_it_does_not() {
        var wrong = counted(53).and(declared(VOTE, REPRESENTATIVES, 54));
        for (var other : List.of(CHAIR, NOBODY, STREET, Actor.ADMINISTRATOR, by(1)))
            assertEquals(refuse(CORRECTION_NOT_BY_BOARD), wrong.when(other, DAY, CORRECT));
        assertEquals(refuse(RESULT_UNKNOWN), counted(53).when(SUPERVISOR, DAY, CORRECT));
        assertEquals(
                refuse(RESULT_NAMES_OTHERWISE), wrong.when(SUPERVISOR, DAY, new CorrectResult(VOTE, BICYCLES, "重新计票")));
        assertEquals(
                refuse(RESULT_ALREADY_ANNULLED), wrong.and(annulled("票箱有误")).when(SUPERVISOR, DAY, CORRECT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "one\ntwo", "bell \u0007"})
    void a_reason_is_one_line(String reason) {
        assertEquals(
                refuse(RESULT_REASON_UNFIT),
                DECLARED.when(SUPERVISOR, DAY, new CorrectResult(VOTE, COURTYARD, reason)));
        assertEquals(
                refuse(RESULT_REASON_UNFIT), DECLARED.when(SUPERVISOR, DAY, new AnnulResult(VOTE, MOTION, reason)));
    }

    @Test
    void a_reason_has_at_most_two_hundred_characters() {
        var longest = "理".repeat(200);
        var decided = DECLARED.and(moved(MOTION, VOTE), decided(MOTION, 5));
        assertEquals(accept(annulled(longest)), decided.when(SUPERVISOR, DAY, new AnnulResult(VOTE, MOTION, longest)));
        assertEquals(
                refuse(RESULT_REASON_UNFIT),
                decided.when(SUPERVISOR, DAY, new AnnulResult(VOTE, MOTION, longest + "由")));
    }

    @Test
    void a_result_is_annulled_once_and_only_if_it_was_declared() {
        assertEquals(refuse(RESULT_UNKNOWN), COMMUNITY.when(SUPERVISOR, DAY, FAULTY));
        assertEquals(
                refuse(RESULT_ALREADY_ANNULLED), DECLARED.and(annulled("票箱有误")).when(SUPERVISOR, DAY, FAULTY));
    }

    @Test
    void faulty_ballots_are_annulled_by_the_board_once_the_committee_has_decided_so() {
        var decided = DECLARED.and(moved(MOTION, VOTE), decided(MOTION, 5));
        assertEquals(accept(annulled("票箱有误")), decided.when(SUPERVISOR, DAY, FAULTY));
        for (var other : List.of(CHAIR, NOBODY, STREET, Actor.ADMINISTRATOR, by(1)))
            assertEquals(refuse(ANNULMENT_NOT_YOURS), decided.when(other, DAY, FAULTY));
    }

    @Test
    void the_board_alone_annuls_nothing() {
        assertEquals(refuse(ANNULMENT_NOT_DECIDED), DECLARED.when(SUPERVISOR, DAY, FAULTY));
        var moved = DECLARED.and(moved(MOTION, VOTE));
        assertEquals(refuse(ANNULMENT_NOT_DECIDED), moved.when(SUPERVISOR, DAY, FAULTY));
        assertEquals(
                refuse(ANNULMENT_NOT_DECIDED), moved.and(decided(MOTION, 4)).when(SUPERVISOR, DAY, FAULTY));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "V-00000002")
    void a_motion_annuls_the_result_that_it_names_and_no_other(@Nullable String named) {
        var other = named == null ? null : new VoteId(named);
        assertEquals(
                refuse(ANNULMENT_NOT_DECIDED),
                DECLARED.and(moved(MOTION, other), decided(MOTION, 9)).when(SUPERVISOR, DAY, FAULTY));
    }

    @Test
    void what_the_committee_decided_before_a_result_was_declared_does_not_annul_it() {
        var before = COMMUNITY.and(moved(MOTION, VOTE), decided(MOTION, 9)).and(declared(VOTE, REPRESENTATIVES, 54));
        assertEquals(refuse(ANNULMENT_NOT_DECIDED), before.when(SUPERVISOR, DAY, FAULTY));
        var movedBefore = COMMUNITY
                .and(moved(MOTION, VOTE), declared(VOTE, REPRESENTATIVES, 54))
                .and(decided(MOTION, 5));
        assertInstanceOf(Decision.Accepted.class, movedBefore.when(SUPERVISOR, DAY, FAULTY));
    }
}
