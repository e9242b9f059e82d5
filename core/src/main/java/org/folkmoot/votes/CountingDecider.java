package org.folkmoot.votes;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.votes.VoteRefusal.*;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteCommand.Counting;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/** The committee closes a vote, and counts it. Closing reads no ballot: it is a place in the record that none can follow. */
final class CountingDecider implements Decider<Counting, CountingDecider.State> {

    /** @param ballots read only to count them */
    record State(boolean byCommittee, @Nullable VoteOpened opened, boolean closed, boolean counted, Tally ballots) {}

    @Override
    public Known<State> knows(Given given, Counting command) {
        var vote = VoteEvent.ofVote(command.vote());
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                Known.last(vote, VoteOpened.class),
                Known.whether(vote, VoteClosed.class),
                Known.whether(vote, VoteCounted.class),
                Tally.of(command.vote()).onlyIf(command instanceof CountVote),
                State::new);
    }

    @Override
    public Decision decide(Given given, Counting command, State state) {
        if (!state.byCommittee) return refuse(VOTE_NOT_BY_COMMITTEE);
        var vote = state.opened;
        if (vote == null) return refuse(VOTE_UNKNOWN);
        return switch (command) {
            case CloseVote _ when state.closed -> refuse(VOTE_NOT_OPEN);
            case CloseVote _ -> accept(new VoteClosed(vote.vote(), vote.meeting(), vote.proposal()));
            case CountVote _ -> count(vote, state);
        };
    }

    private static Decision count(VoteOpened vote, State state) {
        if (!state.closed) return refuse(VOTE_NOT_CLOSED);
        if (state.counted) return refuse(VOTE_ALREADY_COUNTED);
        var ballots = state.ballots;
        if (ballots.cast() > vote.present()) return refuse(MORE_BALLOTS_THAN_PRESENT);
        return accept(new VoteCounted(
                vote.vote(), vote.meeting(), vote.proposal(), ballots.counts(), ballots.cast(), vote.present()));
    }
}
