package org.folkmoot.disclosures;

import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.DutyId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a disclosure. */
public sealed interface DisclosureCommand extends Command {
    DisclosureId disclosure();

    /**
     * Publishes an item (DIS-1, DIS-2).
     *
     * @param title one line that names no person
     * @param text what is published, kept beside the record; board and pages show the same text with this digest
     * @param fulfils the duty that it does, as what is decided must be published; null if none
     */
    @StoredAs("publish-disclosure.v1")
    record PublishDisclosure(
            DisclosureId disclosure,
            DisclosureClass kind,
            String title,
            Digest text,
            @Nullable DutyId fulfils) implements DisclosureCommand {}

    /** Publishes a corrected version; both stay readable and the posting period starts again (DIS-8). */
    @StoredAs("correct-disclosure.v1")
    record CorrectDisclosure(DisclosureId disclosure, String title, Digest text, String reason)
            implements DisclosureCommand {}

    /** Takes the item off the board after its posting period; it stays in the log (DIS-2). */
    @StoredAs("take-down-disclosure.v1")
    record TakeDownDisclosure(DisclosureId disclosure) implements DisclosureCommand {}
}
