package org.folkmoot.results;

import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a result. */
public sealed interface ResultCommand extends Command {
    VoteId vote();

    /**
     * Declares the result of a counted vote, with its derivation (MTG-4, MTG-6).
     *
     * @param proposal that the vote is on
     * @param revokes the earlier decision that the proposal revokes if it has passed (MTG-8); null if none
     */
    @StoredAs("declare-result.v1")
    record DeclareResult(
            VoteId vote, ProposalId proposal, @Nullable DecisionId revokes) implements ResultCommand {}

    /**
     * Corrects a declared result by counting again the ballots that the record holds; the first declaration stays readable.
     *
     * @param proposal that the vote is on
     * @param reason one line that names no person
     */
    @StoredAs("correct-result.v1")
    record CorrectResult(VoteId vote, ProposalId proposal, String reason) implements ResultCommand {}

    /** The street office records that an adopted charter or convention was filed with it (MTG-10). @param number under which */
    @StoredAs("record-filing.v1")
    record RecordFiling(VoteId vote, String number) implements ResultCommand {}

    /**
     * The supervision board annuls a result whose ballots were faulty; the proposal is voted on again. What a meeting revokes, its result annuls.
     *
     * @param motion by which the committee has decided so, after the result was declared
     * @param reason one line that names no person
     */
    @StoredAs("annul-result.v1")
    record AnnulResult(VoteId vote, MotionId motion, String reason) implements ResultCommand {}
}
