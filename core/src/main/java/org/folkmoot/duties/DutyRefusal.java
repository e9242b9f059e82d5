package org.folkmoot.duties;

import org.folkmoot.decisions.Refusal;

/** Why something about a clock is refused. */
public enum DutyRefusal implements Refusal {
    /** The software notes what has become of duties, and nobody else. */
    NOTED_BY_SOFTWARE_ONLY(Kind.FORBIDDEN, "—"),

    /** That day does not begin such a time, or that time does not run today. */
    PERIOD_NOT_RUNNING(Kind.RULE, "MTG-5"),
    /** The software has said so before. */
    PERIOD_ALREADY_BEGUN(Kind.RULE, "—"),
    /** No committee was in office on its first day. */
    PERIOD_WITHOUT_COMMITTEE(Kind.RULE, "MTG-5"),
    /** Neither the law nor the rule book asks for anything in that time. */
    PERIOD_ASKS_NOTHING(Kind.RULE, "MTG-11"),

    /** There is no such duty. */
    DUTY_UNKNOWN(Kind.UNKNOWN, "—"),
    /** It is done, or has fallen away. */
    DUTY_ENDED(Kind.RULE, "—"),
    /** Its day has not come, or it has none. */
    DUTY_NOT_SO_FAR(Kind.RULE, "—"),
    /** It was noted before. */
    DUTY_ALREADY_NOTED(Kind.RULE, "—");

    private final Ground ground;

    DutyRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
