package org.folkmoot.committee;

import org.folkmoot.decisions.Refusal;

/** Why something about a motion is refused. */
public enum CommitteeRefusal implements Refusal {
    /** Only members of the committee in office decide in it. */
    MOTION_NOT_BY_MEMBER(Kind.FORBIDDEN, "COM-8"),
    /** Only who put a motion takes it back. */
    MOTION_OF_SOMEBODY_ELSE(Kind.FORBIDDEN, "—"),
    /** A member with an interest of their own stands aside. */
    MOTION_OF_ONES_OWN_INTEREST(Kind.FORBIDDEN, "COM-8"),
    /** Who was not at the sitting neither enters nor confirms it. */
    SITTING_WITHOUT_YOU(Kind.FORBIDDEN, "COM-8"),
    /** Whoever entered a sitting does not confirm it. */
    SITTING_CONFIRMED_BY_SAME(Kind.FORBIDDEN, "COM-8"),
    /** One of the two is the chair; a vice-chair, where the chair was not there. */
    SITTING_WITHOUT_CHAIR(Kind.FORBIDDEN, "COM-8"),

    MOTION_UNKNOWN(Kind.UNKNOWN, "—"),
    /** No sitting on it was entered that waits to be confirmed. */
    SITTING_UNKNOWN(Kind.UNKNOWN, "—"),

    /** A motion with this id was put before. */
    MOTION_ALREADY_MOVED(Kind.RULE, "—"),
    /** The title is not one line of text. */
    MOTION_TITLE_UNFIT(Kind.CONTENT, "—"),
    /** Only a motion to annul a result names one, and it must. */
    MOTION_RESULT_MISPLACED(Kind.CONTENT, "COM-8"),
    /** Only a motion that answers an order names one, and it must. */
    MOTION_ORDER_MISPLACED(Kind.CONTENT, "COM-8"),
    /** A motion names the proposals that it admits to an agenda, or the one whose class it sets, and no other motion does. */
    MOTION_ABOUT_MISPLACED(Kind.CONTENT, "COM-8"),
    /** Those said to have an interest are not members in office, or stand there twice. */
    MOTION_INTERESTED_UNFIT(Kind.RULE, "COM-8"),
    /** Who put it has taken it back. */
    MOTION_WITHDRAWN(Kind.RULE, "—"),
    /** The committee has decided. */
    MOTION_ALREADY_DECIDED(Kind.RULE, "COM-8"),
    /** The member stands so already. */
    MOTION_STANCE_UNCHANGED(Kind.RULE, "—"),

    /** A sitting on a motion is held when it was put, or later, and entered afterwards. */
    SITTING_DAY_UNFIT(Kind.RULE, "COM-8"),
    /** Those present were not all members on that day, stand there twice, or voted without being there. */
    SITTING_MEMBERS_UNFIT(Kind.RULE, "COM-8"),
    /** A sitting on it is entered and waits to be confirmed. */
    SITTING_ALREADY_ENTERED(Kind.RULE, "—"),
    /** Only what was decided in a sitting is contradicted. */
    DECIDED_WITHOUT_SITTING(Kind.RULE, "COM-8"),
    /** The days in which one may contradict are past. */
    CONTRADICTING_OVER(Kind.RULE, "COM-8"),
    /** This member has contradicted. */
    ALREADY_CONTRADICTED(Kind.RULE, "—"),
    /** The reason is not one line of text. */
    CONTRADICTION_REASON_UNFIT(Kind.CONTENT, "COM-8"),

    /** The supervision board records what a court has annulled. */
    COURT_ANNULMENT_BY_BOARD_ONLY(Kind.FORBIDDEN, "MTG-14"),
    /** The supervision board sits in, and each member says so of themselves. */
    SITTING_IN_BY_BOARD_ONLY(Kind.FORBIDDEN, "COM-6"),
    /** The member has said so before. */
    SAT_IN_BEFORE(Kind.RULE, "COM-6"),
    /** No sitting was entered, or it is so long ago that nobody contradicts it any more. */
    NO_SITTING_TO_SIT_IN_ON(Kind.RULE, "COM-6"),
    /** Nothing was carried there that stands. */
    DECISION_NOT_STANDING(Kind.RULE, "MTG-14"),
    /** A judgment is given on the day of the decision or later, and recorded afterwards. */
    JUDGMENT_DAY_UNFIT(Kind.RULE, "MTG-14");

    private final Ground ground;

    CommitteeRefusal(Kind kind, String rule) {
        ground = new Ground(kind, rule);
    }

    @Override
    public Ground ground() {
        return ground;
    }
}
