package org.folkmoot.results;

import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a result. */
public sealed interface ResultCommand extends Command {
    VoteId vote();

    /** Declares the result of a counted vote, with its derivation (MTG-4, MTG-6). */
    @StoredAs("declare-result.v1")
    record DeclareResult(VoteId vote) implements ResultCommand {}

    /**
     * Corrects a declared result by counting again the ballots that the record holds; the first declaration stays readable.
     *
     * @param reason one line that names no person
     */
    @StoredAs("correct-result.v1")
    record CorrectResult(VoteId vote, String reason) implements ResultCommand {}

    /**
     * Annuls a decision (MTG-8, MTG-14). After faulty ballots the proposal is voted on again.
     *
     * @param resolution the residents' meeting's vote that revoked it; null otherwise
     * @param motion by which the committee has decided, after the result was declared, that its ballots were faulty; null otherwise
     * @param reason one line that names no person
     */
    @StoredAs("annul-result.v1")
    record AnnulResult(
            VoteId vote,
            AnnulledBy by,
            @Nullable VoteId resolution,
            @Nullable MotionId motion,
            String reason) implements ResultCommand {}
}
