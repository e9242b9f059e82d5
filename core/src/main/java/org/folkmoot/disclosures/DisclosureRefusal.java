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
    /** It names a duty that is not done by publishing. */
    DISCLOSURE_FULFILS_OTHERWISE(Kind.CONTENT, "DIS-1"),
    /** The community has no rule book that says how long items stay posted. */
    DISCLOSURE_WITHOUT_RULE_BOOK(Kind.RULE, "—"),
    /** Nothing was decided there that is to be published, or it does not stand any more. */
    DISCLOSURE_NOT_OWED(Kind.RULE, "DIS-2"),
    /** The item has to stand on the board for its whole period. */
    STILL_IN_POSTING_PERIOD(Kind.RULE, "DIS-2"),
    /** What it says does not hold any more: it is corrected before it goes. */
    DISCLOSURE_TO_BE_CORRECTED(Kind.RULE, "DIS-8"),
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
