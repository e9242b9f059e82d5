package org.folkmoot.committee;

/** What a carried motion lets one member do in the committee's name, once. */
public enum MotionPurpose {
    /** What needs nothing else in this record. */
    MATTER,
    /** To call a meeting on its own motion. */
    CALL_MEETING,
    /** To hold a hearing on its own motion. */
    CALL_HEARING,
    /** To annul the result of a vote whose ballots or count were wrong. */
    ANNUL_RESULT,
    /** To uphold one objection to who is entitled in an assembly. */
    UPHOLD_OBJECTION;

    /** Whether the decision is published as one; a meeting and a hearing are published by their notice (MTG-2, HEA-2). */
    public boolean isPublishedAsDecision() {
        return switch (this) {
            case MATTER, ANNUL_RESULT, UPHOLD_OBJECTION -> true;
            case CALL_MEETING, CALL_HEARING -> false;
        };
    }
}
