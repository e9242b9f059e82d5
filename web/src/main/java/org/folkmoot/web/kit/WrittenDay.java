package org.folkmoot.web.kit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days as people and programs write them. */
public final class WrittenDay {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private WrittenDay() {}

    /**
     * A day such as 2026-03-01, of the years 1900 to 2200: rules count days on from it, and nothing of a community lies beyond.
     *
     * @throws DateTimeParseException if it is none of these
     */
    public static LocalDate read(CharSequence text) {
        var day = LocalDate.parse(text);
        if (day.isBefore(FIRST) || day.isAfter(LAST))
            throw new DateTimeParseException("not of the years 1900 to 2200", text, 0);
        return day;
    }
}
