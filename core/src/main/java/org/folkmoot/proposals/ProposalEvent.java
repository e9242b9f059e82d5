package org.folkmoot.proposals;

import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Classing;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
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
            case ClassObjected e -> e.withDuties(ofProposal(e.proposal()));
            case ClassSettled e -> e.withDuties(ofProposal(e.proposal()));
            case ProposalTabled _, ProposalAmended _, ProposalWithdrawn _ -> Set.of(ofProposal(proposal()));
        };
    }

    /**
     * A proposal was tabled.
     *
     * @param matter which class its tabler takes it to be of; nothing rests on it ({@link Classing})
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
            implements ProposalEvent {

        /** Whether it revokes a decision of the committee, which L25 30 lets the representatives' meeting do, whatever the committee says. */
        public boolean revokesCommittee() {
            return revokes != null && revokes.motion() != null;
        }
    }

    /** It is worded otherwise. @param follows the hearing that closed last on it, whose answers it follows; null if none has */
    @StoredAs("proposal-amended.v1")
    record ProposalAmended(
            ProposalId proposal,
            String title,
            Digest text,
            @Nullable HearingId follows) implements ProposalEvent {}

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

    /** The supervision board has objected to the class of a proposal: the street office has to say which it is. */
    @StoredAs("class-objected.v1")
    record ClassObjected(ProposalId proposal, OfficerId objectedBy, String reason) implements ProposalEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Arises(Duty.once(toSettle(proposal), Body.STREET_OFFICE, "MTG-7", null)));
        }
    }

    @StoredAs("class-settled.v1")
    record ClassSettled(ProposalId proposal, Matter matter, String reason) implements ProposalEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Done(toSettle(proposal)));
        }
    }

    /** How a proposal is worded; null before it is tabled. */
    static Known<@Nullable Digest> text(ProposalId proposal) {
        var told = Boundary.of(ofProposal(proposal), ProposalTabled.class, ProposalAmended.class);
        return Known.from(told, ProposalEvent.class, null, (before, event) -> switch (event) {
            case ProposalTabled e -> e.text();
            case ProposalAmended e -> e.text();
            default -> before;
        });
    }

    /** Which class a proposal is of. */
    static Known<Classing> classing(ProposalId proposal) {
        return Classes.of(proposal);
    }

    /** Which class a decided proposal was of ({@link Classing#or}); null before it is tabled. */
    static Known<@Nullable Matter> matter(ProposalId proposal) {
        return Known.together(
                Known.last(ofProposal(proposal), ProposalTabled.class),
                classing(proposal),
                (tabled, classing) -> tabled == null ? null : classing.or(tabled.matter()));
    }

    /** The duty to say which class a proposal is of. */
    static DutyId toSettle(ProposalId proposal) {
        return DutyId.of("settle-class", proposal);
    }

    static Tag ofProposal(ProposalId proposal) {
        return Tag.of("proposal", proposal);
    }

    /** What is put on a meeting's agenda. */
    static Tag ofAgenda(MeetingId meeting) {
        return Tag.of("agenda", meeting);
    }
}
