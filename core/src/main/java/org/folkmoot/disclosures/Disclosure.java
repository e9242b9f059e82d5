package org.folkmoot.disclosures;

import java.time.LocalDate;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a disclosure knows.
 *
 * @param owed by when what is to be published must be; null where nothing of it is to be published
 */
record Disclosure(
        boolean byCommittee,
        Stage stage,
        RuleBooks books,
        @Nullable Due owed) {

    /** Whether an item is on the board. */
    sealed interface Stage {}

    record Unknown() implements Stage {}

    /** @param postedUntil the last day on which it has to stay */
    record Posted(int version, LocalDate postedUntil, int ruleBook) implements Stage {}

    record TakenDown(int version, int ruleBook) implements Stage {}

    static Known<Stage> stage(DisclosureId disclosure) {
        return Known.from(
                DisclosureEvent.ofDisclosure(disclosure), DisclosureEvent.class, new Unknown(), Disclosure::evolve);
    }

    private static Stage evolve(Stage stage, DisclosureEvent event) {
        return switch (event) {
            case DisclosurePublished e ->
                new Posted(1, e.postedUntil(), e.ruleBook().version());
            case DisclosureCorrected e -> new Posted(e.version(), e.postedUntil(), ruleBook(stage));
            case DisclosureTakenDown e -> new TakenDown(e.version(), ruleBook(stage));
        };
    }

    private static int ruleBook(Stage stage) {
        return switch (stage) {
            case Posted posted -> posted.ruleBook();
            case TakenDown down -> down.ruleBook();
            case Unknown _ ->
                throw new IllegalStateException("an item was corrected or taken down that was never published");
        };
    }
}
