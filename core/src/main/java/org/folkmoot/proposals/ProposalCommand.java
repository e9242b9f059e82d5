package org.folkmoot.proposals;

import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a proposal. */
public sealed interface ProposalCommand extends Command {
    /** Characters of a title, at most. */
    int LONGEST_TITLE = 120;

    ProposalId proposal();

    /** From tabling to the agenda, by those who decide about it. */
    sealed interface Tabling extends ProposalCommand {}

    /** Doubts which class it is of. */
    sealed interface Classifying extends ProposalCommand {}

    /**
     * Tables a proposal.
     *
     * @param matter which class its tabler takes it to be of; the committee sets it
     * @param title one line that stands on notices and agendas; it names no person
     * @param text what is proposed, kept beside the record
     * @param concerns the proposal that an {@link Matter#AUTHORISATION} lets the representatives decide; null otherwise
     * @param revokes the earlier decision that it revokes or alters if it passes (MTG-8); null if none
     */
    @StoredAs("table-proposal.v1")
    record TableProposal(
            ProposalId proposal,
            Matter matter,
            String title,
            Digest text,
            @Nullable ProposalId concerns,
            @Nullable DecisionId revokes)
            implements Tabling {}

    /**
     * The author amends a proposal. Its text is pinned from a hearing's materials until the hearing has ended, from the notice until the
     * vote, and by signatures; an authority covers the text that it was given for, and no other.
     */
    @StoredAs("amend-proposal.v1")
    record AmendProposal(ProposalId proposal, String title, Digest text) implements Tabling {}

    /** The committee puts a proposal on the agenda of a meeting that has not been announced yet (MTG-12). */
    @StoredAs("put-on-agenda.v1")
    record PutOnAgenda(ProposalId proposal, MeetingId meeting) implements Tabling {}

    /** The committee takes it off again: before the notice, or after the meeting has closed without a vote on it. */
    @StoredAs("take-off-agenda.v1")
    record TakeOffAgenda(ProposalId proposal, MeetingId meeting) implements Tabling {}

    /**
     * The party organisation has studied what a meeting is to decide (MTG-9). A study is no consent: the meeting decides.
     *
     * @param findings what came of it, kept beside the record
     */
    @StoredAs("record-study.v1")
    record RecordStudy(ProposalId proposal, Digest findings) implements ProposalCommand {}

    /**
     * The supervision board objects to the class of a proposal before a notice announces it (MTG-7): until the street office has said
     * which it is, it is reserved to the residents' meeting.
     *
     * @param reason one line that names no person
     */
    @StoredAs("object-to-class.v1")
    record ObjectToClass(ProposalId proposal, String reason) implements Classifying {}

    /** The street office says which class a proposal is of to which the board has objected. @param reason one line that names no person */
    @StoredAs("settle-class.v1")
    record SettleClass(ProposalId proposal, Matter matter, String reason) implements Classifying {}

    /** The author withdraws a proposal that is on no announced agenda; from one not yet announced it goes too. */
    @StoredAs("withdraw-proposal.v1")
    record WithdrawProposal(ProposalId proposal) implements Tabling {}
}
