package org.folkmoot.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.jspecify.annotations.Nullable;

/** What is asked for about the rule book. */
public sealed interface RuleBookCommand extends Command {

    /**
     * Adopts the next version.
     *
     * @param from the first day on which it applies; not before the version it follows
     * @param profile the profile it was made from, such as {@code national-2026}
     * @param values the parameters, all of them
     * @param charter where the residents' charter allows what the law leaves to it (MTG-16), such as an article; null if nowhere
     */
    @StoredAs("adopt-rule-book.v1")
    record AdoptRuleBook(
            int version,
            LocalDate from,
            String profile,
            SortedMap<String, String> values,
            @Nullable String charter) implements RuleBookCommand {
        public AdoptRuleBook {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }
}
