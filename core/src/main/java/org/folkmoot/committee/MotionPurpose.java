package org.folkmoot.committee;

/** What a carried motion lets one member do in the committee's name, once. */
public enum MotionPurpose {
    /** What needs nothing else in this record. */
    MATTER,
    /** To call a meeting on its own motion, of that kind and for that day. */
    CALL_MEETING,
    /** To hold a hearing on its own motion, on that proposal and that day. */
    CALL_HEARING,
    /** To annul the result of a vote whose ballots or count were wrong. */
    ANNUL_RESULT,
    /** To uphold one objection to who is entitled in an assembly. */
    UPHOLD_OBJECTION,
    /** To correct what the committee was ordered to correct (MTG-10, ORD-1): the decision itself is the correction. */
    COMPLY_WITH_ORDER,
    /** To answer an order to correct that it will not be corrected. */
    DECLINE_ORDER,
    /** To review what was decided at the door of a meeting. */
    REVIEW_DOOR,
    /** To set the rule book to the one that is the motion's text, within what the committee may set. */
    SET_RULE_BOOK,
    /** To give the answers that are written down to the opinions of one hearing. */
    ANSWER_HEARING,
    /** To admit proposals to the agenda of a meeting that is called. */
    ADMIT_TO_AGENDA,
    /** To set the class of a proposal, which its tabler has only proposed. */
    SET_CLASS,
    /** To announce a meeting with less notice than the rule book asks, for the special reason that is its title (MTG-2). */
    SHORTEN_NOTICE;

    /** Whether it answers an order to correct, and so names one. */
    public boolean isAnswerToOrder() {
        return this == COMPLY_WITH_ORDER || this == DECLINE_ORDER;
    }

    /**
     * Whether the decision is published as one; a meeting and a hearing are published by their notice (MTG-2, HEA-2),
     * answers by being given (HEA-6).
     */
    public boolean isPublishedAsDecision() {
        return switch (this) {
            case MATTER, ANNUL_RESULT, UPHOLD_OBJECTION, COMPLY_WITH_ORDER, DECLINE_ORDER, REVIEW_DOOR, SET_RULE_BOOK ->
                true;
            case CALL_MEETING, CALL_HEARING, ANSWER_HEARING, ADMIT_TO_AGENDA, SET_CLASS, SHORTEN_NOTICE -> false;
        };
    }
}
