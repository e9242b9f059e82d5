package org.folkmoot.orders;

import org.folkmoot.decisions.Refusal;

/** Why something about an order to correct is refused. */
public enum OrderRefusal implements Refusal {
    /** The street office orders, and finds out what became of it. */
    ORDER_BY_STREET_OFFICE_ONLY(Kind.FORBIDDEN, "ORD-1"),
    /** A member of the committee in office answers. */
    ORDER_ANSWERED_BY_COMMITTEE_ONLY(Kind.FORBIDDEN, "ORD-1"),

    ORDER_UNKNOWN(Kind.UNKNOWN, "—"),
    /** An order with this id was given before. */
    ORDER_EXISTS(Kind.RULE, "—"),
    /** No such decision stands, no such duty of the committee is open and past its day, or no such item was published. */
    NOTHING_TO_CORRECT(Kind.RULE, "ORD-1"),
    /** An order leaves five to ninety days. */
    ORDER_DAYS_UNFIT(Kind.CONTENT, "ORD-1"),
    /** The article is not one line of text. */
    ORDER_ARTICLE_UNFIT(Kind.CONTENT, "ORD-1"),
    /** The reason is not one line of text. */
    ORDER_REASON_UNFIT(Kind.CONTENT, "—"),
    /** It was corrected to the office's content, or taken back. */
    ORDER_CLOSED(Kind.RULE, "—"),
    /** A correction waits for the street office's finding. */
    CORRECTION_ALREADY_REPORTED(Kind.RULE, "—"),
    /** No correction was reported that could be found true or untrue. */
    CORRECTION_NOT_REPORTED(Kind.RULE, "—"),

    /** It was not corrected by that: no later decision of the body ordered, duty not done, or item not corrected since. */
    NOT_CORRECTED_BY_THAT(Kind.RULE, "MTG-10"),
    /** The committee has not decided so on this order. */
    ORDER_MOTION_NOT_CARRIED(Kind.RULE, "COM-8"),
    /** That decision was carried out before. */
    ORDER_MOTION_USED(Kind.RULE, "COM-8");

    private final Ground ground;

    OrderRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
