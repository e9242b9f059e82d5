package org.folkmoot.projections.votes;

import static org.folkmoot.projections.kit.Lists.plus;

import java.util.List;
import org.folkmoot.projections.kit.Lists;
import org.folkmoot.vocabulary.VoteId;

/** The votes of a community that are not counted, open or closed, in the order in which they were opened. */
public record UncountedVoteList(List<Uncounted> votes) {

    static final UncountedVoteList EMPTY = new UncountedVoteList(List.of());

    /** @param openedAt the position in the record */
    public record Uncounted(VoteId vote, long openedAt) {}

    UncountedVoteList with(VoteId vote, long openedAt) {
        return new UncountedVoteList(plus(votes, new Uncounted(vote, openedAt)));
    }

    UncountedVoteList without(VoteId vote) {
        return new UncountedVoteList(Lists.without(votes, one -> one.vote().equals(vote)));
    }
}
