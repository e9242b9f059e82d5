package org.folkmoot.duties;

import java.time.LocalDate;
import java.time.Month;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Period;

/** What the committee owes in each year, or in each half of it; the software says when such a time begins. */
public enum PeriodicDuty {
    /** 居民代表会议: one in each half-year, with its quorum (L25 28). */
    MEET_REPRESENTATIVES("meet-representatives", "MTG-5", true),
    /** 居民会议: as many a year as the rule book asks for; L25 asks for none. */
    MEET_RESIDENTS("meet-residents", "MTG-11", false),
    /** 民主评议: one a year, which the committee calls and the supervision board presides over (L25 37). */
    RATE_COMMITTEE("rate-committee", "RAT-1", false),
    /** 年度工作报告: before the residents' or the representatives' meeting (L25 30). */
    REPORT_YEARLY("report-yearly", "COM-11", false);

    private final String kind;
    private final String rule;
    private final boolean halfYearly;

    PeriodicDuty(String kind, String rule, boolean halfYearly) {
        this.kind = kind;
        this.rule = rule;
        this.halfYearly = halfYearly;
    }

    /** That asks for it. */
    String rule() {
        return rule;
    }

    /** The duty of the time in which that day lies. */
    public DutyId on(LocalDate day) {
        var year = "Y" + day.getYear();
        return DutyId.of(kind, halfYearly ? year + (isSecondHalf(day) ? "-H2" : "-H1") : year);
    }

    /** The time in which that day lies. */
    public Period periodOf(LocalDate day) {
        int year = day.getYear();
        boolean late = halfYearly && isSecondHalf(day);
        boolean early = halfYearly && !late;
        return new Period(
                LocalDate.of(year, late ? Month.JULY : Month.JANUARY, 1),
                early ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31));
    }

    private static boolean isSecondHalf(LocalDate day) {
        return day.getMonth().compareTo(Month.JULY) >= 0;
    }
}
