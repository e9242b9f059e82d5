package org.folkmoot.vocabulary;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from))
            throw new IllegalArgumentException("a period does not end before it begins: " + from + " to " + to);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether a day lies in both. */
    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
