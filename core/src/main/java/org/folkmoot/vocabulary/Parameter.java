package org.folkmoot.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule book settles.
 *
 * @param key its name in the book, such as {@code assembly.notice_days}
 * @param usual the value of the national profile of 2026, without that year's holidays; of a rule that L25 has ended, the last
 * @param requiredSince books that apply from this day on must have it; an earlier one may leave it out, and then the rule does
 *     not exist under it. A parameter that the software learns later is required of later books only: adoptions that were
 *     accepted without it must be accepted again in a replay
 * @param bounds what the law says of it, oldest first; the last that has begun holds
 * @param withoutCharter the one value that needs no word of the community's charter; null if none needs it
 */
public record Parameter(
        String key,
        Shape shape,
        String usual,
        LocalDate requiredSince,
        List<Bound> bounds,
        @Nullable String withoutCharter) {

    /** The first day of L25. */
    public static final LocalDate L25_IN_FORCE = LocalDate.of(2026, 1, 1);

    public Parameter {
        bounds = List.copyOf(bounds);
        if (!shape.reads(usual)) throw new IllegalArgumentException(key + " cannot be '" + usual + "'");
    }

    /** A parameter that every book must have. */
    public static Parameter always(String key, Shape shape, String usual, Bound... bounds) {
        return new Parameter(key, shape, usual, LocalDate.MIN, List.of(bounds), null);
    }

    /** A parameter that books under L25 must have. */
    public static Parameter since2026(String key, Shape shape, String usual, Bound... bounds) {
        return new Parameter(key, shape, usual, L25_IN_FORCE, List.of(bounds), null);
    }

    /** A parameter of a rule that L25 has ended: no book must have it. */
    public static Parameter until2025(String key, Shape shape, String usual, Bound... bounds) {
        return new Parameter(key, shape, usual, LocalDate.MAX, List.of(bounds), null);
    }

    /** The same, where any other value than that one is for the charter to allow. */
    public Parameter charterAllowsMoreThan(String value) {
        return new Parameter(key, shape, usual, requiredSince, bounds, value);
    }

    /** Whether a book may have that value only on the word of the charter. */
    public boolean needsCharterFor(String value) {
        return withoutCharter != null && !withoutCharter.equals(value);
    }

    /** The bound in force on that day; none if the law leaves it free. */
    public Optional<Bound> boundOn(LocalDate day) {
        return bounds.stream().filter(bound -> !bound.since().isAfter(day)).reduce((_, later) -> later);
    }

    /** Whether a book that applies from that day must have it. */
    public boolean requiredFrom(LocalDate day) {
        return !requiredSince.isAfter(day);
    }
}
