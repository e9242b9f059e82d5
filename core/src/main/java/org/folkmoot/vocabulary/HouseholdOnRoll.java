package org.folkmoot.vocabulary;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the roll says of one household.
 *
 * @param onRoll whether it is enrolled and not struck; if not, all the rest is empty
 * @param representative who acts for it; null until it names somebody, after its representative has left
 * @param electors its residents who are entitled to decide, in the order in which they came
 * @param others its residents who are not, most of them not of age
 */
public record HouseholdOnRoll(
        HouseholdId household,
        boolean onRoll,
        @Nullable GroupId group,
        @Nullable ResidentId representative,
        List<ResidentId> electors,
        List<ResidentId> others) {

    public HouseholdOnRoll {
        electors = List.copyOf(electors);
        others = List.copyOf(others);
    }

    /** A household that the roll does not have. */
    public static HouseholdOnRoll unknown(HouseholdId household) {
        return new HouseholdOnRoll(household, false, null, null, List.of(), List.of());
    }

    public boolean has(ResidentId resident) {
        return electors.contains(resident) || others.contains(resident);
    }

    public boolean hasElector(ResidentId resident) {
        return electors.contains(resident);
    }

    public boolean isRepresentedBy(ResidentId resident) {
        return resident.equals(representative);
    }

    /** Everybody in it, electors first. */
    public List<ResidentId> residents() {
        return Stream.concat(electors.stream(), others.stream()).toList();
    }

    /** The same in another group. */
    public HouseholdOnRoll in(GroupId other) {
        return new HouseholdOnRoll(household, onRoll, other, representative, electors, others);
    }

    /** The same, represented by that elector. */
    public HouseholdOnRoll representedBy(ResidentId resident) {
        return new HouseholdOnRoll(household, onRoll, group, resident, electors, others);
    }

    /** The same with one more resident; one who was in it as no elector becomes one. */
    public HouseholdOnRoll with(ResidentId resident, boolean elector) {
        var rest = without(resident);
        return new HouseholdOnRoll(
                household,
                onRoll,
                group,
                representative,
                elector ? plus(rest.electors, resident) : rest.electors,
                elector ? rest.others : plus(rest.others, resident));
    }

    /** The same without a resident; who represented the household no longer does. */
    public HouseholdOnRoll without(ResidentId resident) {
        return new HouseholdOnRoll(
                household,
                onRoll,
                group,
                isRepresentedBy(resident) ? null : representative,
                electors.stream().filter(one -> !one.equals(resident)).toList(),
                others.stream().filter(one -> !one.equals(resident)).toList());
    }

    private static List<ResidentId> plus(List<ResidentId> residents, ResidentId one) {
        return Stream.concat(residents.stream(), Stream.of(one)).toList();
    }
}
