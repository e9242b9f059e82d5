package org.folkmoot.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By when something is to be done. @param on the last day on which it is in time; null where no rule sets one */
public record Due(@Nullable LocalDate on) {

    /** No rule sets a day. */
    public static final Due AT_ANY_TIME = new Due(null);

    /** Whether what is done on that day comes too late. */
    public boolean isPastOn(LocalDate day) {
        return on != null && day.isAfter(on);
    }
}
