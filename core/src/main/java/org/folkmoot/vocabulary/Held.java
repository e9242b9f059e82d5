package org.folkmoot.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A seat that is held for a term, and may end before it. */
public interface Held {

    Period term();

    /** The first day without it, if it ended before its term; null while it runs. */
    @Nullable
    LocalDate endedOn();

    /** Whether it is held on that day. */
    default boolean heldOn(LocalDate day) {
        var ended = endedOn();
        return term().includes(day) && (ended == null || day.isBefore(ended));
    }

    /** Whether it is held on any day of that period. */
    default boolean heldWithin(Period period) {
        var ended = endedOn();
        return term().overlaps(period)
                && (ended == null || ended.isAfter(period.from()) && ended.isAfter(term().from()));
    }
}
