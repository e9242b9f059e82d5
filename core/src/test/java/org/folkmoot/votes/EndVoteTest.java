package org.folkmoot.votes;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.votes.VoteRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.decisions.History;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndVoteTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final VoteOpened OPENED = voteOpened(VOTE, ASSEMBLY_OF_HOUSEHOLDS, 3);
    private static final VoteClosed CLOSED = new VoteClosed(VOTE, MEETING, COURTYARD);
    private static final History VOTING = COMMUNITY.and(OPENED);

    private static BallotCast cast(int household, String choice, @Nullable String replaces) {
        return new BallotCast(VOTE, household(household), resident(household), choice, replaces);
    }

    private static VoteCounted counted(int yes, int no, int abstain) {
        return new VoteCounted(
                VOTE,
                MEETING,
                COURTYARD,
                new TreeMap<>(Map.of("yes", yes, "no", no, "abstain", abstain)),
                yes + no + abstain,
                3);
    }

    @Test
    void the_committee_closes_a_vote_once() {
        assertEquals(accept(CLOSED), VOTING.when(CHAIR, DAY, new CloseVote(VOTE)));
        assertEquals(accept(CLOSED), VOTING.when(CHAIR, DAY.plusDays(1), new CloseVote(VOTE)));
        assertEquals(refuse(VOTE_NOT_OPEN), VOTING.and(CLOSED).when(CHAIR, DAY, new CloseVote(VOTE)));
        assertEquals(refuse(VOTE_NOT_OPEN), VOTING.and(CLOSED, counted(0, 0, 0)).when(CHAIR, DAY, new CloseVote(VOTE)));
        assertEquals(refuse(VOTE_UNKNOWN), COMMUNITY.when(CHAIR, DAY, new CloseVote(VOTE)));
        assertEquals(refuse(VOTE_NOT_BY_COMMITTEE), VOTING.when(by(1), DAY, new CloseVote(VOTE)));
    }

    @Test
    void a_closed_vote_is_counted_once() {
        var count = new CountVote(VOTE);
        assertEquals(refuse(VOTE_UNKNOWN), COMMUNITY.when(CHAIR, DAY, count));
        assertEquals(refuse(VOTE_NOT_CLOSED), VOTING.when(CHAIR, DAY, count));
        assertEquals(refuse(VOTE_NOT_BY_COMMITTEE), VOTING.and(CLOSED).when(SUPERVISOR, DAY, count));
        assertEquals(
                refuse(VOTE_ALREADY_COUNTED),
                VOTING.and(CLOSED, counted(0, 0, 0)).when(CHAIR, DAY, count));
    }

    @Test
    void each_voter_counts_once_by_the_last_ballot() {
        var count = new CountVote(VOTE);
        assertEquals(accept(counted(0, 0, 0)), VOTING.and(CLOSED).when(CHAIR, DAY, count));
        assertEquals(
                accept(counted(0, 0, 1)),
                VOTING.and(cast(1, "abstain", null), CLOSED).when(CHAIR, DAY, count));
        assertEquals(
                accept(counted(1, 1, 1)),
                VOTING.and(cast(1, "yes", null), cast(2, "yes", null), cast(1, "no", "yes"))
                        .and(cast(3, "no", null), cast(3, "abstain", "no"), cast(2, "yes", "yes"), CLOSED)
                        .when(CHAIR, DAY, count));
    }

    @Test
    void more_ballots_than_members_present_are_not_counted() {
        var history = VOTING.and(cast(1, "yes", null), cast(2, "yes", null), cast(3, "yes", null));
        assertEquals(accept(counted(3, 0, 0)), history.and(CLOSED).when(CHAIR, DAY, new CountVote(VOTE)));
        assertEquals(
                refuse(MORE_BALLOTS_THAN_PRESENT),
                history.and(cast(4, "no", null), CLOSED).when(CHAIR, DAY, new CountVote(VOTE)));
    }

    @Test
    void a_record_that_no_decision_could_have_made_is_not_counted_at_all() {
        var count = new CountVote(VOTE);
        var late = VOTING.and(CLOSED, cast(1, "yes", null));
        assertThrows(IllegalStateException.class, () -> late.when(CHAIR, DAY, count));
        var phantom = VOTING.and(cast(1, "yes", "no"), CLOSED);
        assertThrows(IllegalStateException.class, () -> phantom.when(CHAIR, DAY, count));
        var unknown = VOTING.and(cast(1, "maybe", null), CLOSED);
        assertThrows(IllegalStateException.class, () -> unknown.when(CHAIR, DAY, count));
    }
}
