package org.folkmoot.communities;

/** Why an office ended before its term. */
public enum EndReason {
    /** Resignation that the meeting accepted (REC-4). */
    RESIGNED,
    /** Recall (REC-2). */
    RECALLED,
    /** Twice in a row incompetent in the yearly rating (RAT-2). */
    TWICE_INCOMPETENT,
    /** Loss of capacity, or a criminal sentence: the office ends with it, by itself (REC-4). */
    INCAPACITY,
    DIED,
    /** An appointment to the street office or the service station was ended; nobody replaces whom residents have chosen. */
    REPLACED;

    /** Whether the law ends the office with the fact itself, which is known later than it happens. */
    boolean endsByItself() {
        return this == INCAPACITY || this == DIED;
    }
}
