package org.folkmoot.rulebook;

import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/** What happened to the rule book. */
public sealed interface RuleBookEvent extends Event {

    /** The rule books of the community. */
    Tag RULE_BOOK = Tag.ofCommunity("rule-book");

    @StoredAs("rule-book-adopted.v1")
    record RuleBookAdopted(
            RuleBook book, String profile, @Nullable String charter) implements RuleBookEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(RULE_BOOK);
        }
    }

    /** The books that were adopted. */
    static Known<RuleBooks> adopted() {
        return Known.from(RULE_BOOK, RuleBookEvent.class, RuleBooks.NONE, (before, event) -> switch (event) {
            case RuleBookAdopted e -> before.with(e.book());
        });
    }
}
