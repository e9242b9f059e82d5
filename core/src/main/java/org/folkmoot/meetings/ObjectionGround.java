package org.folkmoot.meetings;

import org.folkmoot.roll.StrikeReason;
import org.jspecify.annotations.Nullable;

/** Why an electorate is wrong: a fact, which the roll has to bear out. */
public enum ObjectionGround {
    /** An elector of the roll, or the household of one, was left out, or it is now represented by another, as the roll says. */
    ELECTOR_LEFT_OUT(true, null),
    /** Will be of age on the day of the meeting, and was not named in the notice. */
    COMES_OF_AGE(true, null),
    /** Had left the community before the notice; the roll has struck them since. */
    LEFT_BEFORE_NOTICE(false, StrikeReason.LEFT),
    /** Was enrolled by mistake or twice; the roll has struck them since. */
    ENROLLED_IN_ERROR(false, StrikeReason.ENROLLED_IN_ERROR),
    /** Will not be of age on the day of the meeting; the roll has them as no elector. */
    NOT_OF_AGE(false, null);

    private final boolean entitles;
    private final @Nullable StrikeReason strike;

    ObjectionGround(boolean entitles, @Nullable StrikeReason strike) {
        this.entitles = entitles;
        this.strike = strike;
    }

    /** Whether somebody is entitled who was not; else the other way round. */
    public boolean entitles() {
        return entitles;
    }

    /** How the roll struck the one who is to go; null where it need not have. */
    @Nullable
    StrikeReason strike() {
        return strike;
    }
}
