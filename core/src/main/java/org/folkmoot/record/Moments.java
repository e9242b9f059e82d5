package org.folkmoot.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Moments as nearly all of the record's are written: {@code 2026-04-11T02:00:00Z}. Java's own parser, which reads any form, takes a
 * tenth of the time in which a line is read.
 */
final class Moments {

    private static final String FORM = "dddd-dd-ddTdd:dd:ddZ";

    private Moments() {}

    /** Whether text has that form. */
    static boolean isToTheSecond(String text) {
        if (text.length() != FORM.length()) return false;
        for (int i = 0; i < FORM.length(); i++) {
            char form = FORM.charAt(i);
            char c = text.charAt(i);
            if (form == 'd' ? c < '0' || c > '9' : c != form) return false;
        }
        return true;
    }

    /** @throws java.time.DateTimeException if text of that form is no moment, such as a 30 February */
    static Instant parse(String text) {
        var day = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        return day.toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
