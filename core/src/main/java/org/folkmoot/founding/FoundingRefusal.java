package org.folkmoot.founding;

import org.folkmoot.decisions.Refusal;

/** Why a decision from before the record is not taken over. */
public enum FoundingRefusal implements Refusal {
    /** A member of the committee or of the supervision board enters it: no administrator and no street office. */
    EARLIER_NOT_YOURS_TO_ENTER(Kind.FORBIDDEN, "MTG-4"),
    FOUNDING_WITHOUT_COMMUNITY(Kind.UNKNOWN, "—"),
    EARLIER_ALREADY_ENTERED(Kind.RULE, "—"),
    /** Since the record knows of the community, what a meeting decides is voted on here. */
    NOT_BEFORE_THE_RECORD(Kind.RULE, "MTG-4"),
    /** An authority covers a text that the record holds; charter and convention are the residents' meeting's own. */
    EARLIER_CLASS_UNFIT(Kind.RULE, "MTG-7"),
    EARLIER_TITLE_UNFIT(Kind.CONTENT, "—"),
    /** The number of a filed document is one line. */
    EARLIER_FILING_UNFIT(Kind.CONTENT, "—"),
    /** A charter or convention has the number under which it was filed. */
    EARLIER_NOT_FILED(Kind.RULE, "MTG-10"),
    /** More votes than members present, or fewer than none. */
    EARLIER_VOTES_UNFIT(Kind.CONTENT, "MTG-4"),
    /** By the document's own figures, it was not passed. */
    EARLIER_NOT_PASSED(Kind.RULE, "MTG-4"),
    /** From that document, or under that number, a decision was entered before. */
    EARLIER_ENTERED_ONCE(Kind.RULE, "MTG-4"),

    EARLIER_UNKNOWN(Kind.UNKNOWN, "—"),
    /** It was confirmed, taken back or declined. */
    EARLIER_SETTLED(Kind.RULE, "—"),
    /** The supervision board confirms what the committee has entered; the street office, what the board has, and all where none sits. */
    EARLIER_NOT_YOURS_TO_CONFIRM(Kind.FORBIDDEN, "COM-6"),
    /** Who entered it does not confirm it. */
    EARLIER_CONFIRMED_BY_SAME_PERSON(Kind.FORBIDDEN, "COM-6");

    private final Ground ground;

    FoundingRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
