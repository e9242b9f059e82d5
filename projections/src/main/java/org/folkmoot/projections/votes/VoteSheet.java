package org.folkmoot.projections.votes;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * One vote. How many have voted is told at once; what they chose, to nobody before the vote is counted.
 *
 * @param present members present, whom the votes are compared with (MTG-4)
 * @param voters how many of them have cast a ballot, each counted once
 * @param recast ballots that replaced an earlier one of the same voter
 * @param closedAt null while it is open
 * @param counts ballots for each option; null before it is counted
 */
@RecordBuilder
public record VoteSheet(
        VoteId id,
        MeetingId meeting,
        MeetingKind kind,
        ProposalId proposal,
        @Nullable ProposalId concerns,
        int present,
        List<String> options,
        RuleBookRef ruleBook,
        Instant openedAt,
        int voters,
        int recast,
        @Nullable Instant closedAt,
        @Nullable SortedMap<String, Integer> counts)
        implements VoteSheetBuilder.With, Listed<VoteSheet> {

    static VoteSheet of(VoteOpened e, Recorded recorded) {
        return new VoteSheet(
                e.vote(),
                e.meeting(),
                e.kind(),
                e.proposal(),
                e.concerns(),
                e.present(),
                e.options(),
                e.ruleBook(),
                recorded.given().at(),
                0,
                0,
                null,
                null);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** It is short: a list shows all of it. */
    @Override
    public VoteSheet entry() {
        return this;
    }

    VoteSheet after(VoteEvent event, Recorded recorded) {
        var at = recorded.given().at();
        return switch (event) {
            case VoteOpened e -> of(e, recorded);
            case BallotCast e -> e.replaces() == null ? withVoters(voters + 1) : withRecast(recast + 1);
            case VoteClosed _ -> withClosedAt(at);
            case VoteCounted e -> withClosedAt(closedAt == null ? at : closedAt).withCounts(e.counts());
        };
    }
}
