package org.folkmoot.votes;

import java.util.List;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Opening;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a vote. */
public sealed interface VoteCommand extends Command {
    VoteId vote();

    /** What the committee does about a vote. */
    sealed interface Conducting extends VoteCommand {}

    /** What the committee does about a vote that has been opened. */
    sealed interface Counting extends Conducting {}

    /** Opens the vote on a proposal of the agenda, once the quorum is declared (MTG-12). The options are yes, no and abstain. */
    @StoredAs("open-vote.v1")
    record OpenVote(VoteId vote, MeetingId meeting, ProposalId proposal) implements Conducting, Opening {}

    /**
     * Casts a ballot; the same person may cast again until the vote closes, and the last one counts.
     *
     * @param meeting the meeting that the vote is held in
     * @param household whose ballot it is; null where members vote for themselves
     * @param resident who casts it
     * @param choices exactly one of the vote's options
     */
    @StoredAs("cast-ballot.v1")
    record CastBallot(
            VoteId vote, MeetingId meeting, @Nullable HouseholdId household, ResidentId resident, List<String> choices)
            implements VoteCommand {
        public CastBallot {
            choices = List.copyOf(choices);
        }
    }

    /** Closes the vote: no ballot can follow. */
    @StoredAs("close-vote.v1")
    record CloseVote(VoteId vote) implements Counting {}

    /** Counts the ballots that precede the closing. */
    @StoredAs("count-vote.v1")
    record CountVote(VoteId vote) implements Counting {}
}
