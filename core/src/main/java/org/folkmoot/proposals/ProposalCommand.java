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

    /**
     * Tables a proposal.
     *
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
            implements ProposalCommand {}

    /** The author amends a proposal that is on no agenda yet. */
    @StoredAs("amend-proposal.v1")
    record AmendProposal(ProposalId proposal, String title, Digest text) implements ProposalCommand {}

    /** The committee puts a proposal on the agenda of a meeting that has not been announced yet (MTG-12). */
    @StoredAs("put-on-agenda.v1")
    record PutOnAgenda(ProposalId proposal, MeetingId meeting) implements ProposalCommand {}

    /** The committee takes it off again: before the notice, or after the meeting has closed without a vote on it. */
    @StoredAs("take-off-agenda.v1")
    record TakeOffAgenda(ProposalId proposal, MeetingId meeting) implements ProposalCommand {}

    /** The author withdraws a proposal that is on no announced agenda; from one not yet announced it goes too. */
    @StoredAs("withdraw-proposal.v1")
    record WithdrawProposal(ProposalId proposal) implements ProposalCommand {}
}
