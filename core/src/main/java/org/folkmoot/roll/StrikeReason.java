package org.folkmoot.roll;

/** Why somebody is struck off the roll; kept coarse, since the record must not tell of a person's life. */
public enum StrikeReason {
    /** No longer lives in the community, for whatever reason. */
    LEFT,
    /** Was enrolled by mistake or twice. */
    ENROLLED_IN_ERROR
}
