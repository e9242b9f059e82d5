package org.folkmoot.reports;

import org.folkmoot.decisions.Refusal;

/** Why something about a report is refused. */
public enum ReportRefusal implements Refusal {
    /** Residents of the community report what is not published or untrue. */
    REPORT_BY_RESIDENTS_ONLY(Kind.FORBIDDEN, "DIS-4"),
    /** The supervision board reports violations. */
    REPORT_BY_BOARD_ONLY(Kind.FORBIDDEN, "COM-6"),
    /** The street office looks into reports. */
    REPORT_ANSWERED_BY_STREET_OFFICE_ONLY(Kind.FORBIDDEN, "DIS-4"),

    REPORT_UNKNOWN(Kind.UNKNOWN, "—"),
    /** A report with this id was made before. */
    REPORT_EXISTS(Kind.RULE, "—"),
    /** No such item was published. */
    REPORTED_ITEM_UNKNOWN(Kind.UNKNOWN, "DIS-4"),
    /** The time ends before it begins, or has not begun. */
    REPORTED_PERIOD_UNFIT(Kind.CONTENT, "DIS-4"),
    /** The resident has reported the same before, and is not answered yet. */
    REPORTED_BEFORE(Kind.RULE, "DIS-4"),
    /** Three reports of the resident are not answered yet. */
    TOO_MANY_REPORTS(Kind.RULE, "DIS-4"),
    /** The subject or the article is not one line of text. */
    VIOLATION_UNFIT(Kind.CONTENT, "COM-6"),
    /** It was answered before. */
    REPORT_ALREADY_ANSWERED(Kind.RULE, "—"),
    /** The reason is not one line of text. */
    REPORT_REASON_UNFIT(Kind.CONTENT, "—");

    private final Ground ground;

    ReportRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
