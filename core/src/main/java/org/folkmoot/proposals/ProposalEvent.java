package org.folkmoot.proposals;

import java.time.LocalDate;
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
            case ProposalPutOnAgenda e -> e.withDuties(ofProposal(e.proposal()), ofAgenda(e.meeting()));
            case MatterStudied e -> e.withDuties(ofProposal(e.proposal()));
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

    /**
     * It was put on an agenda.
     *
     * @param studyBy the last day on which the party organisation studies it in time; null where it has, or need not (MTG-9)
     */
    @StoredAs("proposal-put-on-agenda.v1")
    record ProposalPutOnAgenda(
            ProposalId proposal,
            MeetingId meeting,
            @Nullable LocalDate studyBy) implements ProposalEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return studyBy == null
                    ? List.of()
                    : List.of(new Duty.Arises(Duty.once(toStudy(proposal), Body.PARTY_ORGANISATION, "MTG-9", studyBy)));
        }
    }

    /**
     * The party organisation has studied the matter (L25 30).
     *
     * @param text how the proposal was worded then
     * @param findings what came of it, kept beside the record
     */
    @StoredAs("matter-studied.v1")
    record MatterStudied(ProposalId proposal, Digest text, Digest findings, OfficerId studiedBy, LocalDate studiedOn)
            implements ProposalEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Done(toStudy(proposal)));
        }
    }

    /** It was taken off an agenda. @param left the meeting's vote on it, of which no result can come any more; null if none was opened */
    @StoredAs("proposal-taken-off-agenda.v1")
    record ProposalTakenOffAgenda(
            ProposalId proposal,
            MeetingId meeting,
            @Nullable VoteId left) implements ProposalEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            var study = new Duty.Lapses(toStudy(proposal));
            return left == null ? List.of(study) : List.of(study, new Duty.Lapses(VoteEvent.toDeclare(left)));
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

    /**
     * Whether L25 itself lets every meeting decide a matter: its class is one that the law gives to the representatives (MTG-7), or it
     * revokes a decision of the committee (MTG-8). All else is an important matter of L25 30.
     */
    static Known<Boolean> isGivenByLaw(ProposalId proposal) {
        return Known.together(
                Known.last(ofProposal(proposal), ProposalTabled.class),
                classing(proposal),
                (tabled, classing) ->
                        tabled != null && tabled.revokesCommittee() || classing.isOpenToRepresentatives());
    }

    /** Whether the party organisation still has to study a matter before a meeting decides it (MTG-9). */
    static Known<Boolean> isToBeStudied(ProposalId proposal) {
        return Known.together(
                isGivenByLaw(proposal),
                Known.whether(ofProposal(proposal), MatterStudied.class),
                (given, studied) -> !given && !studied);
    }

    /** The party organisation's duty to study a matter. */
    static DutyId toStudy(ProposalId proposal) {
        return DutyId.of("study-matter", proposal);
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
