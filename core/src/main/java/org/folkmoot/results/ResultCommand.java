package org.folkmoot.results;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a result. */
public sealed interface ResultCommand extends Command {
    VoteId vote();

    /** What happens to a result once it is declared. */
    sealed interface Revising extends ResultCommand {}

    /** Declares the result of a counted vote, with its derivation (MTG-4, MTG-6). */
    @StoredAs("declare-result.v1")
    record DeclareResult(VoteId vote) implements ResultCommand {}

    /**
     * Corrects a declared result; the first declaration stays readable.
     *
     * @param counts ballots for each option, as they should have been declared; their sum is at most the number present
     * @param reason one line that names no person
     */
    @StoredAs("correct-result.v1")
    record CorrectResult(VoteId vote, SortedMap<String, Integer> counts, String reason) implements Revising {
        public CorrectResult {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }

    /**
     * Annuls a decision: by a court, by the street office's order, or by the residents' meeting (MTG-8, MTG-14).
     *
     * @param resolution the residents' meeting's vote that revoked it; null where a court or the street office annuls
     * @param reason one line that names no person
     */
    @StoredAs("annul-result.v1")
    record AnnulResult(VoteId vote, AnnulledBy by, @Nullable VoteId resolution, String reason) implements Revising {}
}
