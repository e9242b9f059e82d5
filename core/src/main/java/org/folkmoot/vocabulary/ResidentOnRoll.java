package org.folkmoot.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What the roll says of one resident.
 *
 * @param household where they are enrolled; null if they are not on the roll
 * @param elector whether they are entitled to decide
 */
public record ResidentOnRoll(ResidentId resident, @Nullable HouseholdId household, boolean elector) {

    /** Somebody whom the roll does not have. */
    public static ResidentOnRoll unknown(ResidentId resident) {
        return new ResidentOnRoll(resident, null, false);
    }

    public boolean onRoll() {
        return household != null;
    }
}
