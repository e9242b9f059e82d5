package org.folkmoot.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a rule book settles.
 *
 * @param key its name in the book, such as {@code assembly.notice_days}
 * @param usual what a form proposes: the value of the national profile of 2026, without that year's holidays
 * @param requiredSince books that apply from this day on must have it; an earlier one may leave it out, and then the rule does
 *     not exist under it. A parameter that the software learns later is required of later books only: adoptions that were
 *     accepted without it must be accepted again in a replay
 * @param bounds what the law says of it, oldest first; the last that has begun holds
 */
public record Parameter(String key, Shape shape, String usual, LocalDate requiredSince, List<Bound> bounds) {

    public Parameter {
        bounds = List.copyOf(bounds);
        if (!shape.reads(usual)) throw new IllegalArgumentException(key + " cannot be '" + usual + "'");
    }

    /** The bound in force on that day; none if the law leaves it free. */
    public Optional<Bound> boundOn(LocalDate day) {
        return bounds.stream().filter(bound -> !bound.since().isAfter(day)).reduce((_, later) -> later);
    }

    /** Whether a book that applies from that day must have it. */
    boolean requiredFrom(LocalDate day) {
        return !requiredSince.isAfter(day);
    }
}
