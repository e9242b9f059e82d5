package org.folkmoot.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A community worker (社区工作者) who works in the community and does not live there (L25 16).
 *
 * @param person by the same sort of id as a resident, for whoever sits in an office is followed by it
 * @param since the first day of work in this community
 * @param endedOn the first day after it; null while it goes on
 */
public record Worker(
        ResidentId person, LocalDate since, @Nullable LocalDate endedOn) {

    private static final int MONTHS = 6;

    public boolean worksOn(LocalDate day) {
        return !day.isBefore(since) && (endedOn == null || day.isBefore(endedOn));
    }

    /** Whether they may be elected on that day: after six months of work and more. */
    public boolean isElectorOn(LocalDate day) {
        return worksOn(day) && !day.isBefore(since.plusMonths(MONTHS));
    }
}
