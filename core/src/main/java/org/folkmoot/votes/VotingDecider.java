package org.folkmoot.votes;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.votes.VoteRefusal.*;

import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is present casts a ballot. What is read is this vote's opening and closing, this member's attendance and their
 * ballots before: 12,000 people vote at once without meeting each other.
 *
 * <p>The roll is not read. Checking in has decided who is entitled, on the roll as it was when the electorate was fixed. Nor is
 * the closing of check-in: a vote opens only behind a closed door, and neither is the door opened again nor the meeting moved
 * or closed while a vote is open, so the attendance that is found is that of the closing.
 */
final class VotingDecider implements Decider<CastBallot, VotingDecider.State> {

    /**
     * @param opened how the vote was opened; null if it was not
     * @param came how this member's attendance began; null if nobody attends for them
     * @param last this member's ballot so far; null if there is none
     */
    record State(
            @Nullable VoteOpened opened,
            boolean closed,
            @Nullable CheckedIn came,
            @Nullable BallotCast last) {}

    @Override
    public Known<State> knows(Given given, CastBallot command) {
        var vote = VoteEvent.ofVote(command.vote());
        var voter = MeetingEvent.member(command.household(), command.resident());
        return Known.together(
                Known.last(vote, VoteOpened.class),
                Known.whether(vote, VoteClosed.class),
                MeetingEvent.attendance(command.meeting(), voter),
                Known.last(VoteEvent.ofBallot(command.vote(), voter), BallotCast.class),
                State::new);
    }

    @Override
    public Decision decide(Given given, CastBallot command, State state) {
        if (!given.by().is(command.resident())) return refuse(BALLOT_NOT_YOURS);
        var vote = state.opened;
        if (vote == null || state.closed) return refuse(VOTE_NOT_OPEN);
        if (!vote.meeting().equals(command.meeting())) return refuse(VOTE_IN_OTHER_MEETING);
        if (!given.isInSittingOf(vote.heldOn())) return refuse(VOTE_AFTER_SITTING);
        // A member of the other sort, a household where adults attend or the reverse, has never checked in.
        if (state.came == null || !command.resident().equals(state.came.resident())) return refuse(NOT_PRESENT);
        if (command.choices().isEmpty()) return refuse(NO_CHOICE);
        if (command.choices().size() > 1) return refuse(TOO_MANY_CHOICES);
        var choice = command.choices().getFirst();
        if (!vote.options().contains(choice)) return refuse(UNKNOWN_OPTION);
        var replaced = state.last == null ? null : state.last.choice();
        return accept(new BallotCast(command.vote(), command.household(), command.resident(), choice, replaced));
    }
}
