package org.folkmoot.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A seat that is taken for a term, and may end before it, or after it. */
public interface Held {

    Period term();

    /** The first day without it; null while nothing has ended it. */
    @Nullable
    LocalDate endedOn();

    /** Whether its term ends it. An office that residents give is held until the successor takes it (ELE-1). */
    boolean lapses();

    /** Whether it is held on that day. */
    default boolean heldOn(LocalDate day) {
        var ended = endedOn();
        boolean lapsed = lapses() && day.isAfter(term().to());
        return !day.isBefore(term().from()) && !lapsed && (ended == null || day.isBefore(ended));
    }

    /** Whether it is held, within its term, on any day of that period. */
    default boolean heldWithin(Period period) {
        var ended = endedOn();
        return term().overlaps(period)
                && (ended == null || ended.isAfter(period.from()) && ended.isAfter(term().from()));
    }
}
