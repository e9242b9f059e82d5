package org.folkmoot.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.Salt;
import org.jspecify.annotations.Nullable;

/** What is asked for about the rule book. */
public sealed interface RuleBookCommand extends Command {

    /**
     * Enters the law's own text: as the first book of a community, or when the law has changed. Nobody decides anything by it.
     *
     * @param profile the law's values as they are shipped, such as {@code national-2026}
     * @param from the first day on which it applies; only a first book dates back
     */
    @StoredAs("adopt-profile.v1")
    record AdoptProfile(String profile, LocalDate from) implements RuleBookCommand {}

    /**
     * Enters the book that the residents or the committee have decided on, from today on.
     *
     * @param decision the residents' vote on a charter, their charter from before the record, or the committee's motion, whose text is the
     *     book
     * @param proposal that the vote is on; null for what is no vote
     * @param salt of the text that was decided on
     * @param values the parameters, all of them: as {@link org.folkmoot.vocabulary.RuleBook#text} writes them, they are that text
     */
    @StoredAs("adopt-rule-book.v1")
    record AdoptRuleBook(
            DecisionId decision, @Nullable ProposalId proposal, Salt salt, SortedMap<String, String> values)
            implements RuleBookCommand {
        public AdoptRuleBook {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }
}
