package org.folkmoot.vocabulary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a rule book counts days. The day something happens is not counted, and a last day ends at midnight (民法典 201, 203, by
 * analogy). A rule book without a {@code calendar} parameter counts plain differences and knows no holidays.
 *
 * @param count how the days before an event are counted: {@code calendar.count_mode}
 * @param roll whose last days a holiday moves: {@code calendar.deadline_roll}
 * @param holidays the days that are no last day: {@code calendar.holidays}. Weekly days of rest move a deadline only where the
 *     list names them, since working days are shifted to them by decree each year
 */
public record Days(Count count, Roll roll, Set<LocalDate> holidays) {

    /** Dates may be further apart than a whole number can tell; beyond this the difference makes no difference. */
    private static final int MOST = 1_000_000_000;

    /** How the days between a notice and its event are counted. */
    public enum Count {
        /** "提前十日" is a difference of ten dates: notice on the 1st, meeting on the 11th. */
        DIFFERENCE,
        /** Ten whole days lie between: notice on the 1st, meeting on the 12th. */
        BETWEEN
    }

    /** Whose last days move to the day after a holiday. */
    public enum Roll {
        /** Without the parameter. */
        NOBODY,
        /** Only those of residents, who lose a right with the day. */
        RESIDENTS,
        /** Those of committees and officers too. */
        ALL
    }

    /** Who has to act by a last day. */
    public enum Whose {
        RESIDENT,
        BODY
    }

    public Days {
        holidays = Set.copyOf(holidays);
    }

    /** As that rule book counts. */
    public static Days of(RuleBook book) {
        return new Days(
                book.text("calendar.count_mode").map(Days::count).orElse(Count.DIFFERENCE),
                book.text("calendar.deadline_roll").map(Days::roll).orElse(Roll.NOBODY),
                book.text("calendar.holidays").map(Days::holidays).orElse(Set.of()));
    }

    /** The same, with holidays that were recorded since the rule book was adopted. */
    public Days with(Holidays recorded) {
        var all = new java.util.HashSet<>(holidays);
        all.addAll(recorded.days());
        return new Days(count, roll, all);
    }

    /**
     * How many days of notice an event on {@code heldOn} has if it is announced on {@code postedOn}; negative if it is announced
     * afterwards. "提前N日" asks for N or more.
     */
    public int notice(LocalDate postedOn, LocalDate heldOn) {
        int difference = Math.clamp(ChronoUnit.DAYS.between(postedOn, heldOn), -MOST, MOST);
        return switch (count) {
            case DIFFERENCE -> difference;
            case BETWEEN -> difference - 1;
        };
    }

    /** The last day of a term of that many days that {@code start} set going: acting on it is in time, on the next day late. */
    public LocalDate lastDay(LocalDate start, int days, Whose whose) {
        var last = start.plusDays(days);
        if (moves(whose)) while (holidays.contains(last)) last = last.plusDays(1);
        return last;
    }

    private boolean moves(Whose whose) {
        return switch (roll) {
            case NOBODY -> false;
            case RESIDENTS -> whose == Whose.RESIDENT;
            case ALL -> true;
        };
    }

    private static Count count(String text) {
        return switch (text) {
            case "difference" -> Count.DIFFERENCE;
            case "between" -> Count.BETWEEN;
            default ->
                throw new IllegalArgumentException("days are counted by difference or between, not '" + text + "'");
        };
    }

    private static Roll roll(String text) {
        return switch (text) {
            case "residents" -> Roll.RESIDENTS;
            case "all" -> Roll.ALL;
            default -> throw new IllegalArgumentException("last days move for residents or all, not '" + text + "'");
        };
    }

    /** Reads dates like {@code 2026-04-06}, separated by commas or spaces. */
    private static Set<LocalDate> holidays(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toUnmodifiableSet());
    }
}
