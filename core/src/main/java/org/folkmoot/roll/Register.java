package org.folkmoot.roll;

import java.util.Map;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;

/**
 * The pages of the roll that one decision opens.
 *
 * @param groupFormed whether the group that the command names is there
 * @param importOpen whether the import that the command names has begun and not ended
 * @param households what the roll says of the one or two households that the command names
 * @param newcomers what it says of those who must not be on it yet
 */
record Register(
        boolean byKeeper,
        boolean groupFormed,
        boolean importOpen,
        Map<HouseholdId, HouseholdOnRoll> households,
        Map<ResidentId, ResidentOnRoll> newcomers) {

    HouseholdOnRoll household(HouseholdId id) {
        return households.getOrDefault(id, HouseholdOnRoll.unknown(id));
    }

    boolean anyNewcomerOnRoll() {
        return newcomers.values().stream().anyMatch(ResidentOnRoll::onRoll);
    }
}
