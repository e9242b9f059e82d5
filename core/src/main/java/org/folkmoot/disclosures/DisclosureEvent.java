package org.folkmoot.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Body;
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

    /**
     * What an item says does not hold any more: the decision that it publishes was corrected, annulled or revoked. It comes in the commit
     * of that, so that the board says so at once.
     *
     * @param correctBy the last day to correct the item in time (decision.publish_within_days); null where no rule book sets one
     */
    @StoredAs("disclosure-overtaken.v1")
    record DisclosureOvertaken(
            DisclosureId disclosure,
            LocalDate overtakenOn,
            @Nullable LocalDate correctBy) implements DisclosureEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Arises(Duty.once(toCorrect(disclosure), Body.COMMITTEE, "DIS-8", correctBy)));
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(ofDisclosure(disclosure));
        }
    }

    /**
     * A corrected version took the place of the one before.
     *
     * @param version counted from 1, so the first correction is 2
     * @param owed whether what it said did not hold any more, so that it had to be corrected
     * @param dueOn the last day on which that was in time; null where no rule sets one
     */
    @StoredAs("disclosure-corrected.v1")
    record DisclosureCorrected(
            DisclosureId disclosure,
            int version,
            String title,
            Digest text,
            String reason,
            LocalDate postedOn,
            LocalDate postedUntil,
            boolean owed,
            @Nullable LocalDate dueOn,
            boolean late)
            implements DisclosureEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return owed ? List.of(new Duty.Done(toCorrect(disclosure))) : List.of();
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(ofDisclosure(disclosure));
        }
    }

    @StoredAs("disclosure-taken-down.v1")
    record DisclosureTakenDown(DisclosureId disclosure, int version) implements DisclosureEvent {}

    /**
     * What becomes of the items that publish a decision, if it changes or falls on that day (DIS-8).
     *
     * @param duty to publish the decision
     */
    static Known<List<DisclosureOvertaken>> overtaken(DutyId duty, LocalDate today) {
        return Publications.of(duty).map(published -> published.overtaken(today));
    }

    /** The duty to correct an item. */
    static DutyId toCorrect(DisclosureId disclosure) {
        return DutyId.of("correct-disclosure", disclosure);
    }

    static Tag ofDisclosure(DisclosureId disclosure) {
        return Tag.of("disclosure", disclosure);
    }
}
