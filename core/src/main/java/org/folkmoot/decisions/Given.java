package org.folkmoot.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;

/**
 * Who asks, when and where.
 *
 * @param at the server's clock when the command was taken up, to the millisecond, which is what the record keeps; the same on
 *     every retry
 */
public record Given(Instant at, Actor by, CommunityId community) {

    public Given {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Days are counted in the time of the communities' law. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The day on which the command was taken up, in {@link #ZONE}. */
    public LocalDate today() {
        return dayOf(at);
    }

    /** The day of a moment, in {@link #ZONE}. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
