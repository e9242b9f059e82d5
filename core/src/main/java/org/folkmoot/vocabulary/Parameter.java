package org.folkmoot.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a rule book settles.
 *
 * @param key its name in the book, such as {@code assembly.notice_days}
 * @param usual the value of the national profile of 2026, without that year's holidays; of a rule that L25 has ended, the last
 * @param requiredSince books that apply from this day on must have it; an earlier one may leave it out, and then the rule does
 *     not exist under it. A parameter that the software learns later is required of later books only: adoptions that were
 *     accepted without it must be accepted again in a replay
 * @param bounds how far its value may go, oldest first; the last that has begun holds
 * @param setter who may choose its value
 */
public record Parameter(
        String key, Shape shape, String usual, LocalDate requiredSince, List<Bound> bounds, Setter setter) {

    /** The first day of L25. */
    public static final LocalDate L25_IN_FORCE = LocalDate.of(2026, 1, 1);

    public Parameter {
        bounds = List.copyOf(bounds);
        if (!shape.reads(usual)) throw new IllegalArgumentException(key + " cannot be '" + usual + "'");
    }

    /** A parameter that every book must have; its value is the law's unless somebody {@linkplain #setBy may set} it. */
    public static Parameter always(String key, Shape shape, String usual, Bound... bounds) {
        return new Parameter(key, shape, usual, LocalDate.MIN, List.of(bounds), Setter.LAW);
    }

    /** A parameter that books under L25 must have. */
    public static Parameter since2026(String key, Shape shape, String usual, Bound... bounds) {
        return new Parameter(key, shape, usual, L25_IN_FORCE, List.of(bounds), Setter.LAW);
    }

    /** A parameter of a rule that L25 has ended: no book must have it. */
    public static Parameter until2025(String key, Shape shape, String usual, Bound... bounds) {
        return new Parameter(key, shape, usual, LocalDate.MAX, List.of(bounds), Setter.LAW);
    }

    /** The same, whose value those may choose. */
    public Parameter setBy(Setter who) {
        return new Parameter(key, shape, usual, requiredSince, bounds, who);
    }

    /** The bound in force on that day; none if any value of its shape will do. */
    public Optional<Bound> boundOn(LocalDate day) {
        return bounds.stream().filter(bound -> !bound.since().isAfter(day)).reduce((_, later) -> later);
    }

    /** Whether a book that applies from that day must have it. */
    public boolean requiredFrom(LocalDate day) {
        return !requiredSince.isAfter(day);
    }
}
