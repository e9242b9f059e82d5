package org.folkmoot.web.words;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for somebody.
 *
 * @param word the message that says what, under {@code need.}
 * @param subject what it is about, such as a proposal's title
 * @param place where it can be done, within the community
 * @param by the last day, or the day on which it happens; null if there is none
 */
public record Need(
        String word, String subject, String place, @Nullable LocalDate by) {

    /** What comes first, first; what has no day, last. */
    public static final Comparator<Need> URGENCY =
            Comparator.comparing(Need::by, Comparator.nullsLast(Comparator.naturalOrder()));

    public boolean overdueOn(LocalDate day) {
        return by != null && day.isAfter(by);
    }

    public boolean isOn(LocalDate day) {
        return day.equals(by);
    }
}
