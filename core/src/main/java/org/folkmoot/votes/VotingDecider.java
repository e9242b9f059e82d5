package org.folkmoot.votes;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.votes.VoteRefusal.*;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.Given;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteCommand.Voting;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
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
@AutoService(Decider.class)
public final class VotingDecider implements VoteDecider<Voting, VotingDecider.State> {

    /**
     * @param opened how the vote was opened; null if it was not
     * @param present who attends for this member; null if nobody
     * @param choice what the member's ballot says so far; null if there is none
     */
    record State(
            @Nullable VoteOpened opened,
            boolean closed,
            @Nullable ResidentId present,
            @Nullable String choice) {}

    @Override
    public Class<Voting> commands() {
        return Voting.class;
    }

    @Override
    public Boundary boundary(Given given, Voting command) {
        return switch (command) {
            case CastBallot cast -> {
                var voter = cast.household() == null ? cast.resident() : cast.household();
                yield Boundary.of(VoteEvent.ofVote(cast.vote()), VoteOpened.class, VoteClosed.class)
                        .and(VoteEvent.ofBallot(cast.vote(), voter), BallotCast.class)
                        .and(MeetingEvent.ofAttendance(cast.meeting(), voter), CheckedIn.class, CheckedOut.class)
                        .and(MeetingEvent.ofMeeting(cast.meeting()), MeetingAdjourned.class);
            }
        };
    }

    @Override
    public State initial(Given given, Voting command) {
        return new State(null, false, null, null);
    }

    @Override
    public List<Fold<State, ?>> folds() {
        return List.of(
                new Fold<>(VoteEvent.class, VotingDecider::vote),
                new Fold<>(MeetingEvent.class, VotingDecider::meeting));
    }

    private static State vote(State state, VoteEvent event) {
        return switch (event) {
            case VoteOpened e -> new State(e, false, state.present, state.choice);
            case VoteClosed _ -> new State(state.opened, true, state.present, state.choice);
            case BallotCast e -> new State(state.opened, state.closed, state.present, e.choice());
            case VoteCounted _ -> state;
        };
    }

    private static State meeting(State state, MeetingEvent event) {
        return switch (event) {
            case CheckedIn e -> new State(state.opened, state.closed, e.resident(), state.choice);
            case CheckedOut _, MeetingAdjourned _ -> new State(state.opened, state.closed, null, state.choice);
            case MeetingEvent.MeetingCalled _, MeetingEvent.NoticeIssued _, MeetingEvent.ElectorateFixed _ -> state;
            case MeetingEvent.ElectorateCorrected _, MeetingEvent.RepresentativesAuthorised _ -> state;
            case MeetingEvent.CheckInClosed _, MeetingEvent.CheckInReopened _, MeetingEvent.QuorumDeclared _ -> state;
            case MeetingEvent.MeetingClosed _ -> state;
        };
    }

    @Override
    public Decision decide(Given given, Voting command, State state) {
        return switch (command) {
            case CastBallot cast -> cast(given, cast, state);
        };
    }

    private static Decision cast(Given given, CastBallot command, State state) {
        if (!given.by().is(command.resident())) return refuse(BALLOT_NOT_YOURS);
        var vote = state.opened;
        if (vote == null || state.closed) return refuse(VOTE_NOT_OPEN);
        if (!vote.meeting().equals(command.meeting())) return refuse(VOTE_IN_OTHER_MEETING);
        // A member of the other sort, a household where adults attend or the reverse, has never checked in.
        if (!command.resident().equals(state.present)) return refuse(NOT_PRESENT);
        if (command.choices().isEmpty()) return refuse(NO_CHOICE);
        if (command.choices().size() > 1) return refuse(TOO_MANY_CHOICES);
        var choice = command.choices().getFirst();
        if (!vote.options().contains(choice)) return refuse(UNKNOWN_OPTION);
        return accept(new BallotCast(command.vote(), command.household(), command.resident(), choice, state.choice));
    }
}
