package org.folkmoot.communities;

/** Why an office ended before its term. */
public enum EndReason {
    /** Resignation that the meeting accepted (REC-4). */
    RESIGNED,
    /** Recall (REC-2). */
    RECALLED,
    /** Twice in a row incompetent in the yearly rating (RAT-2). */
    TWICE_INCOMPETENT,
    /** Loss of capacity, a criminal sentence, or death (REC-4). */
    INCAPACITY,
    /** The elections board or the street office ended an appointment. */
    REPLACED
}
