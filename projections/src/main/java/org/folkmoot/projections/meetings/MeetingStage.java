package org.folkmoot.projections.meetings;

/** How far a meeting has come. */
public enum MeetingStage {
    CALLED,
    /** Its notice is issued: the agenda and the electorate are fixed, and electors can check in. */
    ANNOUNCED,
    CHECK_IN_CLOSED,
    /** Enough members are present: votes can be opened. */
    QUORATE,
    CLOSED
}
