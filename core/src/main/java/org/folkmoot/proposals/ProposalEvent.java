package org.folkmoot.proposals;

import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.jspecify.annotations.Nullable;

/** What happened to a proposal. */
public sealed interface ProposalEvent extends Event {
    ProposalId proposal();

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case ProposalPutOnAgenda e -> Set.of(ofProposal(e.proposal()), ofAgenda(e.meeting()));
            case ProposalTakenOffAgenda e -> e.withDuties(ofProposal(e.proposal()), ofAgenda(e.meeting()));
            case ProposalTabled _, ProposalAmended _, ProposalWithdrawn _ -> Set.of(ofProposal(proposal()));
        };
    }

    /**
     * A proposal was tabled.
     *
     * @param concerns the proposal that the representatives may decide if this one, an authorisation, passes; null otherwise
     * @param revokes the earlier decision that does not stand any more if this one passes; null if none
     */
    @StoredAs("proposal-tabled.v1")
    record ProposalTabled(
            ProposalId proposal,
            Actor author,
            Matter matter,
            String title,
            Digest text,
            @Nullable ProposalId concerns,
            @Nullable DecisionId revokes)
            implements ProposalEvent {}

    @StoredAs("proposal-amended.v1")
    record ProposalAmended(ProposalId proposal, String title, Digest text) implements ProposalEvent {}

    @StoredAs("proposal-put-on-agenda.v1")
    record ProposalPutOnAgenda(ProposalId proposal, MeetingId meeting) implements ProposalEvent {}

    /** It was taken off an agenda. @param left the meeting's vote on it, of which no result can come any more; null if none was opened */
    @StoredAs("proposal-taken-off-agenda.v1")
    record ProposalTakenOffAgenda(
            ProposalId proposal,
            MeetingId meeting,
            @Nullable VoteId left) implements ProposalEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return left == null ? List.of() : List.of(new Duty.Lapses(VoteEvent.toDeclare(left)));
        }
    }

    @StoredAs("proposal-withdrawn.v1")
    record ProposalWithdrawn(ProposalId proposal) implements ProposalEvent {}

    static Tag ofProposal(ProposalId proposal) {
        return Tag.of("proposal", proposal);
    }

    /** What is put on a meeting's agenda. */
    static Tag ofAgenda(MeetingId meeting) {
        return Tag.of("agenda", meeting);
    }
}
