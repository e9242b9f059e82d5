package org.folkmoot.roll;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.vocabulary.Range;

/** The usual sizes of a community and of its representation; pure functions for pages, views and the report of an import. */
public final class RollWarnings {

    /** L25 3, since 2026. */
    private static final Range HOUSEHOLDS = new Range(1_000, 3_000);

    /** L89 6, until 2025. */
    private static final Range HOUSEHOLDS_BEFORE_2026 = new Range(100, 700);

    private static final LocalDate L25_IN_FORCE = LocalDate.of(2026, 1, 1);

    private RollWarnings() {}

    /** Whether a community of that many households is of unusual size on that day (COM-1). */
    public static Optional<RollWarning> ofCommunity(int households, LocalDate day) {
        var usual = day.isBefore(L25_IN_FORCE) ? HOUSEHOLDS_BEFORE_2026 : HOUSEHOLDS;
        if (households < usual.least()) return Optional.of(RollWarning.COMMUNITY_SMALL);
        if (households > usual.most()) return Optional.of(RollWarning.COMMUNITY_LARGE);
        return Optional.empty();
    }

    /**
     * Whether that many resident representatives are unusual for that many households (COM-3).
     *
     * @param householdsEach for how many households there is one representative, the rule book's {@code reps.households_per_rep}
     */
    public static Optional<RollWarning> ofRepresentatives(int households, int representatives, Range householdsEach) {
        if ((long) representatives * householdsEach.most() < households)
            return Optional.of(RollWarning.REPRESENTATIVES_FEW);
        if ((long) representatives * householdsEach.least() > households)
            return Optional.of(RollWarning.REPRESENTATIVES_MANY);
        return Optional.empty();
    }
}
