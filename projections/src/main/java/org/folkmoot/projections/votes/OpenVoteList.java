package org.folkmoot.projections.votes;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.Instant;
import java.util.List;
import org.folkmoot.projections.kit.Lists;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** The votes that are open in a community, in the order in which they were opened. */
public record OpenVoteList(List<OpenVote> votes) {

    static final OpenVoteList EMPTY = new OpenVoteList(List.of());

    /** @param voters how many of the {@code present} have cast a ballot, each counted once */
    public record OpenVote(
            VoteId id,
            MeetingId meeting,
            MeetingKind kind,
            ProposalId proposal,
            int present,
            int voters,
            Instant openedAt) {

        private OpenVote with(int more) {
            return new OpenVote(id, meeting, kind, proposal, present, voters + more, openedAt);
        }
    }

    OpenVoteList after(VoteEvent event, Instant at) {
        return switch (event) {
            case VoteOpened e -> new OpenVoteList(plus(votes, opened(e, at)));
            case BallotCast e -> e.replaces() == null ? withVoter(e.vote()) : this;
            case VoteClosed e -> without(e.vote());
            case VoteCounted _ -> this;
        };
    }

    private static OpenVote opened(VoteOpened e, Instant at) {
        return new OpenVote(e.vote(), e.meeting(), e.kind(), e.proposal(), e.present(), 0, at);
    }

    private OpenVoteList withVoter(VoteId which) {
        return new OpenVoteList(changed(votes, vote -> vote.id().equals(which), vote -> vote.with(1)));
    }

    private OpenVoteList without(VoteId which) {
        return new OpenVoteList(Lists.without(votes, vote -> vote.id().equals(which)));
    }
}
