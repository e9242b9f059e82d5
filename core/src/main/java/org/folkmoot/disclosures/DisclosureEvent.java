package org.folkmoot.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
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
            @Nullable VoteId vote,
            @Nullable RatingId rating,
            LocalDate postedOn,
            LocalDate postedUntil,
            @Nullable LocalDate dueOn,
            boolean late,
            RuleBookRef ruleBook)
            implements DisclosureEvent, Obliging {
        /** It publishes a result or grades, not both. */
        @Override
        public List<Duty.Step> duties() {
            if (vote != null) return List.of(new Duty.Done(ResultEvent.toPublish(vote)));
            return rating == null ? List.of() : List.of(new Duty.Done(SupervisionEvent.toPublish(rating)));
        }

        @Override
        public Set<Tag> tags() {
            var published = vote == null ? rating : vote;
            return published == null
                    ? Set.of(ofDisclosure(disclosure))
                    : withDuties(ofDisclosure(disclosure), ofDisclosuresOf(published));
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

    /** The disclosures of one vote's result or of one rating's grades. */
    static Tag ofDisclosuresOf(Id published) {
        return Tag.of("disclosures-of", published);
    }
}
