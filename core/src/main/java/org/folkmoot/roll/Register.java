package org.folkmoot.roll;

import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.RollImportAbandoned;
import org.folkmoot.roll.RollEvent.RollImportCompleted;
import org.folkmoot.roll.RollEvent.RollImportStarted;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;

/**
 * The pages of the roll that one decision opens.
 *
 * @param groupFormed whether the group that the command names is there
 * @param importOpen whether the import that the command names has begun and not ended
 * @param households what the roll says of the one or two households that the command names
 * @param residents what it says of the residents that the command names
 * @param representatives resident representatives, where somebody is to be struck
 */
record Register(
        Offices offices,
        boolean groupFormed,
        boolean importOpen,
        List<HouseholdOnRoll> households,
        List<ResidentOnRoll> residents,
        Representatives representatives) {

    /** Nothing but the questions. */
    static Register asking(List<HouseholdId> households, List<ResidentId> residents) {
        return new Register(
                Offices.NONE,
                false,
                false,
                households.stream().map(HouseholdOnRoll::unknown).toList(),
                residents.stream().map(ResidentOnRoll::unknown).toList(),
                Representatives.NONE);
    }

    static Register evolve(Register before, CommunityEvent event) {
        return new Register(
                CommunityEvent.seats(before.offices, event),
                before.groupFormed,
                before.importOpen,
                before.households,
                before.residents,
                before.representatives);
    }

    static Register evolve(Register before, RollEvent event) {
        return new Register(
                before.offices,
                before.groupFormed || event instanceof GroupFormed,
                importOpen(before.importOpen, event),
                before.households.stream()
                        .map(one -> RollEvent.household(one, event))
                        .toList(),
                before.residents.stream()
                        .map(one -> RollEvent.resident(one, event))
                        .toList(),
                RollEvent.representatives(before.representatives, event));
    }

    private static boolean importOpen(boolean before, RollEvent event) {
        if (event instanceof RollImportStarted) return true;
        if (event instanceof RollImportCompleted || event instanceof RollImportAbandoned) return false;
        return before;
    }

    /** The household that the command names, or names first. */
    HouseholdOnRoll household() {
        return households.getFirst();
    }

    /** The household that the command names second. */
    HouseholdOnRoll other() {
        return households.getLast();
    }
}
