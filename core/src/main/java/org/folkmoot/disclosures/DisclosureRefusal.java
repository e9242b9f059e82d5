package org.folkmoot.disclosures;

import org.folkmoot.decisions.Refusal;

/** Why something about a disclosure is refused. */
public enum DisclosureRefusal implements Refusal {
    /** Only a member of the committee in office publishes, corrects and takes down. */
    DISCLOSURE_BY_COMMITTEE_ONLY(Kind.FORBIDDEN, "DIS-2"),
    /** No such item was published. */
    DISCLOSURE_UNKNOWN(Kind.UNKNOWN, "—"),
    /** An item with this id was published before. */
    DISCLOSURE_ALREADY_PUBLISHED(Kind.RULE, "—"),
    /** The title is not one line of text. */
    DISCLOSURE_TITLE_UNFIT(Kind.CONTENT, "—"),
    /** The reason for the correction is not one line of text. */
    CORRECTION_REASON_UNFIT(Kind.CONTENT, "DIS-8"),
    /** One item publishes a result or grades, not both. */
    DISCLOSES_TWO_THINGS(Kind.CONTENT, "DIS-1"),
    /** The community has no rule book that says how long items stay posted. */
    DISCLOSURE_WITHOUT_RULE_BOOK(Kind.RULE, "—"),
    /** The vote has no declared result to publish. */
    DISCLOSED_RESULT_NOT_DECLARED(Kind.RULE, "DIS-1"),
    /** The result was annulled. */
    DISCLOSED_RESULT_ANNULLED(Kind.RULE, "DIS-2"),
    /** The rating has given no grade to publish. */
    DISCLOSED_RATING_NOT_GRADED(Kind.RULE, "RAT-1"),
    /** The item has to stand on the board for its whole period. */
    STILL_IN_POSTING_PERIOD(Kind.RULE, "DIS-2"),
    /** The item is not on the board any more. */
    DISCLOSURE_ALREADY_TAKEN_DOWN(Kind.RULE, "—");

    private final Ground ground;

    DisclosureRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
