package org.folkmoot.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One officer's seat as later decisions ask about it.
 *
 * @param resident the resident who sits there; null for staff who do not live in the community
 * @param endedOn the first day without the office, if it ended before its term; null while it runs
 */
public record Office(
        OfficerId officer,
        @Nullable ResidentId resident,
        Body body,
        Post post,
        Period term,
        @Nullable LocalDate endedOn) {

    /** Whether the officer holds this seat on that day. */
    public boolean heldOn(LocalDate day) {
        return term.includes(day) && (endedOn == null || day.isBefore(endedOn));
    }

    /** Whether the officer holds this seat on any day of that period. */
    public boolean heldWithin(Period period) {
        return term.overlaps(period)
                && (endedOn == null || endedOn.isAfter(period.from()) && endedOn.isAfter(term.from()));
    }
}
