package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.results.ResultRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_ADULTS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.DecisionRevoked;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.founding.EarlierDecisions;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MTG-7, MTG-8: a vote revokes the earlier decision that its proposal has named, if that stands, and nothing else. */
class RevokeDecisionTest {

    private static final VoteId EARLIER = new VoteId("V-00000001");
    private static final VoteId VOTE = new VoteId("V-00000002");
    private static final MotionId MOTION = new MotionId("C-00000001");
    private static final DecisionId RESULT = new DecisionId("V-00000001");
    private static final DecisionId DECISION = new DecisionId("C-00000001");

    private static ResultDeclared declared(VoteId vote, ProposalId proposal, MeetingKind kind, int yes) {
        boolean reps = kind == REPRESENTATIVES;
        var sum = Derivation.moreThan(reps ? "MTG-6" : "MTG-4", reps ? 0 : 1, yes, 106, Fraction.HALF);
        return new ResultDeclared(
                vote, MEETING, kind, proposal, null, counts(yes), 106, sum.holds(), sum, DAY, DAY.plusDays(3), false);
    }

    private static TreeMap<String, Integer> counts(int yes) {
        return new TreeMap<>(Map.of("yes", yes, "no", 106 - yes, "abstain", 0));
    }

    private static ResultAnnulled annulled(VoteId vote, @Nullable VoteId by) {
        var authority = by == null ? AnnulledBy.FAULTY_BALLOTS : AnnulledBy.MEETING;
        return new ResultAnnulled(vote, BICYCLES, null, authority, by, null, by == null ? "判决" : null);
    }

    private static CommitteeDecided decided(int inFavour) {
        var sum = Derivation.moreThan("COM-8", 0, inFavour, 9, Fraction.HALF);
        return new CommitteeDecided(
                MOTION,
                MotionPurpose.MATTER,
                MotionSubject.NONE,
                null,
                List.of(),
                sum.holds(),
                sum,
                CALLED_ON,
                CALLED_ON.plusDays(3));
    }

    /** The earlier decisions, and a counted vote on a proposal that names one. */
    private static History counted(@Nullable DecisionId revokes, MeetingKind kind, int yes) {
        return COMMUNITY.and(
                declared(EARLIER, BICYCLES, ASSEMBLY_OF_ADULTS, 54),
                decided(5),
                new ProposalTabled(
                        COURTYARD, by(1), Matter.IMPORTANT, "一件事", new Digest("b".repeat(64)), null, revokes),
                voteOpened(VOTE, kind, 106),
                new VoteCounted(VOTE, MEETING, COURTYARD, counts(yes), 106, 106));
    }

    private static Decision declaring(History history, @Nullable DecisionId revokes) {
        return history.when(CHAIR, DAY, new DeclareResult(VOTE, COURTYARD, revokes));
    }

    @ParameterizedTest
    @CsvSource({"52, false", "53, false", "54, true"})
    void a_decision_falls_in_the_commit_that_declares_the_passing_of_what_names_it(int yes, boolean falls) {
        var declared = declared(VOTE, COURTYARD, ASSEMBLY_OF_ADULTS, yes);
        var result = new ArrayList<Event>(List.of(declared));
        var decision = new ArrayList<Event>(List.of(declared));
        if (falls) {
            result.add(annulled(EARLIER, VOTE));
            decision.add(new DecisionRevoked(MOTION, MotionSubject.NONE, VOTE));
        }

        assertEquals(accept(result), declaring(counted(RESULT, ASSEMBLY_OF_ADULTS, yes), RESULT));
        assertEquals(accept(decision), declaring(counted(DECISION, ASSEMBLY_OF_ADULTS, yes), DECISION));
        decision.set(0, declared(VOTE, COURTYARD, REPRESENTATIVES, yes));
        assertEquals(accept(decision), declaring(counted(DECISION, REPRESENTATIVES, yes), DECISION));
    }

    @ParameterizedTest
    @CsvSource({"53, false", "54, true"})
    void so_does_a_decision_from_before_the_record(int yes, boolean falls) {
        var before = History.given(EarlierDecisions.entered(), EarlierDecisions.confirmed());
        var earlier = new DecisionId(EarlierDecisions.ID.value());
        var history = before.and(counted(earlier, ASSEMBLY_OF_ADULTS, yes).events());
        var outcome = new ArrayList<Event>(List.of(declared(VOTE, COURTYARD, ASSEMBLY_OF_ADULTS, yes)));
        if (falls) outcome.add(EarlierDecisions.revoked(VOTE));

        assertEquals(accept(outcome), declaring(history, earlier));
        assertEquals(
                accept(declared(VOTE, COURTYARD, ASSEMBLY_OF_ADULTS, yes)),
                declaring(history.and(EarlierDecisions.revoked(EARLIER)), earlier));
    }

    @Test
    void a_vote_whose_proposal_names_no_decision_revokes_none() {
        var history = counted(null, ASSEMBLY_OF_ADULTS, 106);

        assertEquals(accept(declared(VOTE, COURTYARD, ASSEMBLY_OF_ADULTS, 106)), declaring(history, null));
        assertEquals(refuse(RESULT_NAMES_OTHERWISE), declaring(history, RESULT));
        assertEquals(refuse(RESULT_NAMES_OTHERWISE), declaring(history, DECISION));
    }

    @Test
    void what_is_declared_names_what_the_proposal_has_named() {
        var history = counted(RESULT, ASSEMBLY_OF_ADULTS, 54);

        assertEquals(refuse(RESULT_NAMES_OTHERWISE), declaring(history, null));
        assertEquals(refuse(RESULT_NAMES_OTHERWISE), declaring(history, DECISION));
        assertEquals(refuse(RESULT_NAMES_OTHERWISE), history.when(CHAIR, DAY, new DeclareResult(VOTE, BICYCLES, null)));
    }

    @Test
    void what_has_fallen_before_does_not_fall_again() {
        var declared = accept(declared(VOTE, COURTYARD, ASSEMBLY_OF_ADULTS, 54));
        assertEquals(declared, declaring(counted(RESULT, ASSEMBLY_OF_ADULTS, 54).and(annulled(EARLIER, null)), RESULT));
        assertEquals(
                declared,
                declaring(
                        counted(DECISION, ASSEMBLY_OF_ADULTS, 54)
                                .and(new DecisionRevoked(MOTION, MotionSubject.NONE, EARLIER)),
                        DECISION));
    }

    @Test
    void a_vote_of_representatives_is_void_when_their_authority_falls_before_its_result() {
        var authority = declared(EARLIER, AUTHORITY, ASSEMBLY_OF_ADULTS, 54);
        var fallen = new ResultAnnulled(EARLIER, AUTHORITY, COURTYARD, AnnulledBy.FAULTY_BALLOTS, null, null, "判决");
        var authorised = COMMUNITY.and(
                authority,
                new RepresentativesAuthorised(OTHER_MEETING, COURTYARD, EARLIER, new Digest("b".repeat(64))),
                new ProposalTabled(COURTYARD, by(1), Matter.IMPORTANT, "一件事", new Digest("b".repeat(64)), null, null),
                voteOpened(VOTE, REPRESENTATIVES, 106));
        var counted = new VoteCounted(VOTE, MEETING, COURTYARD, counts(54), 106, 106);

        assertEquals(accept(declared(VOTE, COURTYARD, REPRESENTATIVES, 54)), declaring(authorised.and(counted), null));
        assertEquals(refuse(VOTE_VOID), declaring(authorised.and(fallen, counted), null));
        assertEquals(refuse(VOTE_VOID), declaring(authorised.and(counted, fallen), null));
        var another = new RepresentativesAuthorised(
                OTHER_MEETING, COURTYARD, new VoteId("V-00000003"), new Digest("b".repeat(64)));
        assertEquals(refuse(VOTE_VOID), declaring(authorised.and(fallen, another, counted), null));
    }

    @Test
    void a_residents_vote_and_one_that_needed_no_authority_are_not_void() {
        var fallen = new ResultAnnulled(EARLIER, AUTHORITY, COURTYARD, AnnulledBy.FAULTY_BALLOTS, null, null, "判决");
        var authorised = new RepresentativesAuthorised(OTHER_MEETING, COURTYARD, EARLIER, new Digest("b".repeat(64)));
        for (var kind : List.of(ASSEMBLY_OF_ADULTS, REPRESENTATIVES)) {
            var later = counted(null, kind, 54).and(authorised, fallen);
            assertEquals(accept(declared(VOTE, COURTYARD, kind, 54)), declaring(later, null));
        }
        var residents = History.given(authorised)
                .and(counted(null, ASSEMBLY_OF_ADULTS, 54).events())
                .and(fallen);
        assertEquals(accept(declared(VOTE, COURTYARD, ASSEMBLY_OF_ADULTS, 54)), declaring(residents, null));
    }
}
