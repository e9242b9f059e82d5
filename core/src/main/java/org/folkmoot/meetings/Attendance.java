package org.folkmoot.meetings;

/** How one elector attends. */
public enum Attendance {
    /** At the door. */
    ON_SITE,
    /** By a paper form handed in before the check-in closes, where the charter lets residents take part in writing. */
    ON_PAPER,
    /** On a phone or computer, where the meeting allows it (MTG-16). */
    ONLINE
}
