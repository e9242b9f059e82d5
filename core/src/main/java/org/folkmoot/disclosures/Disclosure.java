package org.folkmoot.disclosures;

import java.time.LocalDate;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a disclosure knows.
 *
 * @param owed by when what is to be published or corrected must be; null where nothing of it is to be
 */
record Disclosure(
        boolean byCommittee,
        Stage stage,
        RuleBooks books,
        @Nullable Due owed) {

    /** Whether an item is on the board. */
    sealed interface Stage {}

    record Unknown() implements Stage {}

    /**
     * Published, and on the board or taken down from it.
     *
     * @param postedUntil the last day on which it has to stay; null where it was taken down
     * @param overtaken whether what it says does not hold any more
     */
    record Published(int version, @Nullable LocalDate postedUntil, int ruleBook, boolean overtaken) implements Stage {

        private Published isOvertaken() {
            return new Published(version, postedUntil, ruleBook, true);
        }

        private Published corrected(DisclosureCorrected e) {
            return new Published(e.version(), e.postedUntil(), ruleBook, false);
        }

        private Published takenDown() {
            return new Published(version, null, ruleBook, overtaken);
        }
    }

    static Known<Stage> stage(DisclosureId disclosure) {
        return Known.from(
                DisclosureEvent.ofDisclosure(disclosure), DisclosureEvent.class, new Unknown(), Disclosure::evolve);
    }

    private static Stage evolve(Stage stage, DisclosureEvent event) {
        return switch (event) {
            case DisclosurePublished e ->
                new Published(1, e.postedUntil(), e.ruleBook().version(), false);
            case DisclosureOvertaken _ -> published(stage).isOvertaken();
            case DisclosureCorrected e -> published(stage).corrected(e);
            case DisclosureTakenDown _ -> published(stage).takenDown();
        };
    }

    private static Published published(Stage stage) {
        if (stage instanceof Published published) return published;
        throw new IllegalStateException("an item was corrected or taken down that was never published");
    }
}
