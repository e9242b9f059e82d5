package org.folkmoot.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.jspecify.annotations.Nullable;

/** What happened to a disclosure. */
public sealed interface DisclosureEvent extends Event {
    DisclosureId disclosure();

    @Override
    default Set<Tag> tags() {
        return Set.of(ofDisclosure(disclosure()));
    }

    /**
     * An item was published.
     *
     * @param postedUntil the last day on which it must stand on the board (DIS-2); the day of posting where the rule book sets none
     * @param dueOn the last day on which it was in time; null where no rule sets one
     * @param late whether it was published after that day
     */
    @StoredAs("disclosure-published.v1")
    record DisclosurePublished(
            DisclosureId disclosure,
            DisclosureClass kind,
            String title,
            Digest text,
            @Nullable DutyId fulfils,
            LocalDate postedOn,
            LocalDate postedUntil,
            @Nullable LocalDate dueOn,
            boolean late,
            RuleBookRef ruleBook)
            implements DisclosureEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return fulfils == null ? List.of() : List.of(new Duty.Done(fulfils));
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(ofDisclosure(disclosure));
        }
    }

    /** A corrected version took the place of the one before. @param version counted from 1, so the first correction is 2 */
    @StoredAs("disclosure-corrected.v1")
    record DisclosureCorrected(
            DisclosureId disclosure,
            int version,
            String title,
            Digest text,
            String reason,
            LocalDate postedOn,
            LocalDate postedUntil)
            implements DisclosureEvent {}

    @StoredAs("disclosure-taken-down.v1")
    record DisclosureTakenDown(DisclosureId disclosure, int version) implements DisclosureEvent {}

    static Tag ofDisclosure(DisclosureId disclosure) {
        return Tag.of("disclosure", disclosure);
    }
}
