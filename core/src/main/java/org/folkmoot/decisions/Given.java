package org.folkmoot.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

    /** A sitting that goes on past midnight counts as adjourned at this time of the next day. */
    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

    /** The day on which the command was taken up, in {@link #ZONE}. */
    public LocalDate today() {
        return dayOf(at);
    }

    /**
     * The day that this moment counts for in a sitting which began on that day: the sitting's own, as long as it can last. It may
     * pass midnight, and whatever is done in it before 06:00 belongs to its day.
     */
    public LocalDate todayIn(LocalDate sitting) {
        var now = LocalDateTime.ofInstant(at, ZONE);
        boolean inItsNight = now.toLocalDate().equals(sitting.plusDays(1))
                && now.toLocalTime().isBefore(NIGHT_ENDS);
        return inItsNight ? sitting : now.toLocalDate();
    }

    /** Whether a sitting which began on that day can still be on. */
    public boolean isInSittingOf(LocalDate day) {
        return todayIn(day).equals(day);
    }

    /** The day of a moment, in {@link #ZONE}. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
