package org.folkmoot.duties;

/** What the software notes of a duty when its day comes. */
public enum DutyNotice {
    /** The last day is near. */
    DUE_SOON,
    /** The last day is past, and it is not done. */
    OVERDUE,
    /** The last day has become a holiday, and moves. */
    EXTENDED
}
