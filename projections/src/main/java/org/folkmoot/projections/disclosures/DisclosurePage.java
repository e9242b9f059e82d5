package org.folkmoot.projections.disclosures;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** Some items of a community's disclosure log, in the order in which they were published. */
public record DisclosurePage(List<Entry> items) {

    static final DisclosurePage EMPTY = new DisclosurePage(List.of());

    /**
     * An item in the log as it stands.
     *
     * @param version 1, or more where it was corrected
     * @param postedUntil the last day on which it must stand on the board (DIS-2)
     * @param onBoard whether it is still there
     * @param changedAt when it was last published, corrected or taken down
     */
    public record Entry(
            DisclosureId id,
            DisclosureClass kind,
            String title,
            int version,
            LocalDate postedOn,
            LocalDate postedUntil,
            boolean late,
            boolean onBoard,
            @Nullable VoteId vote,
            @Nullable RatingId rating,
            Instant changedAt) {

        private static Entry of(DisclosurePublished e, Instant at) {
            return new Entry(
                    e.disclosure(),
                    e.kind(),
                    e.title(),
                    1,
                    e.postedOn(),
                    e.postedUntil(),
                    e.late(),
                    true,
                    e.vote(),
                    e.rating(),
                    at);
        }

        private Entry after(DisclosureEvent event, Instant at) {
            return switch (event) {
                case DisclosurePublished e -> of(e, at);
                case DisclosureCorrected e ->
                    new Entry(
                            id,
                            kind,
                            e.title(),
                            e.version(),
                            e.postedOn(),
                            e.postedUntil(),
                            late,
                            true,
                            vote,
                            rating,
                            at);
                case DisclosureTakenDown _ ->
                    new Entry(id, kind, title, version, postedOn, postedUntil, late, false, vote, rating, at);
            };
        }
    }

    DisclosurePage after(DisclosureEvent event, Instant at) {
        if (event instanceof DisclosurePublished published)
            return new DisclosurePage(plus(items, Entry.of(published, at)));
        return new DisclosurePage(
                changed(items, entry -> entry.id().equals(event.disclosure()), entry -> entry.after(event, at)));
    }
}
