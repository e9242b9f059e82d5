package org.folkmoot.votes;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.votes.VoteRefusal.*;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteCommand.Counting;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** The committee closes a vote, and counts it. Closing reads no ballot: it is a place in the record that none can follow. */
final class CountingDecider implements Decider<Counting, CountingDecider.State> {

    record State(boolean byCommittee, Stage stage) {}

    /** How far the vote has come. */
    sealed interface Stage {
        record NotOpened() implements Stage {}

        record Open(VoteOpened vote, Tally ballots) implements Stage {}

        record Shut(VoteOpened vote, Tally ballots) implements Stage {}

        record Counted() implements Stage {}
    }

    @Override
    public Known<State> knows(Given given, Counting command) {
        return Known.together(CommunityEvent.actsFor(Body.COMMITTEE, given), stage(command), State::new);
    }

    private static Known<Stage> stage(Counting command) {
        var course =
                Boundary.of(VoteEvent.ofVote(command.vote()), VoteOpened.class, VoteClosed.class, VoteCounted.class);
        var told = switch (command) {
            case CloseVote _ -> course;
            case CountVote _ -> course.and(VoteEvent.ofBallots(command.vote()), BallotCast.class);
        };
        return Known.from(told, VoteEvent.class, new Stage.NotOpened(), CountingDecider::evolve);
    }

    // A cast that fails here, such as at a ballot after the closing, means that the record holds what no decision could
    // have made.
    private static Stage evolve(Stage stage, VoteEvent event) {
        return switch (event) {
            case VoteOpened e -> new Stage.Open(e, Tally.of(e));
            case BallotCast e -> {
                var open = (Stage.Open) stage;
                yield new Stage.Open(open.vote(), open.ballots().with(e));
            }
            case VoteClosed _ -> {
                var open = (Stage.Open) stage;
                yield new Stage.Shut(open.vote(), open.ballots());
            }
            case VoteCounted _ -> new Stage.Counted();
        };
    }

    @Override
    public Decision decide(Given given, Counting command, State state) {
        if (!state.byCommittee) return refuse(VOTE_NOT_BY_COMMITTEE);
        return switch (command) {
            case CloseVote close -> close(close, state.stage);
            case CountVote count -> count(count, state.stage);
        };
    }

    private static Decision close(CloseVote command, Stage stage) {
        return switch (stage) {
            case Stage.NotOpened _ -> refuse(VOTE_UNKNOWN);
            case Stage.Open open ->
                accept(new VoteClosed(
                        command.vote(), open.vote().meeting(), open.vote().proposal()));
            case Stage.Shut _, Stage.Counted _ -> refuse(VOTE_NOT_OPEN);
        };
    }

    private static Decision count(CountVote command, Stage stage) {
        return switch (stage) {
            case Stage.NotOpened _ -> refuse(VOTE_UNKNOWN);
            case Stage.Open _ -> refuse(VOTE_NOT_CLOSED);
            case Stage.Shut(var vote, var ballots)
            when ballots.cast() > vote.present() -> refuse(MORE_BALLOTS_THAN_PRESENT);
            case Stage.Shut(var vote, var ballots) ->
                accept(new VoteCounted(
                        command.vote(),
                        vote.meeting(),
                        vote.proposal(),
                        ballots.counts(),
                        ballots.cast(),
                        vote.present()));
            case Stage.Counted _ -> refuse(VOTE_ALREADY_COUNTED);
        };
    }
}
