package org.folkmoot.roll;

/** What is out of the ordinary on a roll. The law says 一般, "as a rule": a warning, never a refusal. */
public enum RollWarning {
    /** Fewer households than a community has as a rule (COM-1). */
    COMMUNITY_SMALL("COM-1"),
    /** More households than a community has as a rule (COM-1). */
    COMMUNITY_LARGE("COM-1"),
    /** Fewer resident representatives than one for 50 households (COM-3). */
    REPRESENTATIVES_FEW("COM-3"),
    /** More resident representatives than one for 20 households (COM-3). */
    REPRESENTATIVES_MANY("COM-3");

    private final String rule;

    RollWarning(String rule) {
        this.rule = rule;
    }

    /** The rule that it departs from. */
    public String rule() {
        return rule;
    }
}
