package org.folkmoot.web.roll;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What the community has already, and a new file must agree with. What an earlier, unfinished run of the same file has left does not count.
 *
 * @param groups the codes of the groups that have been formed
 * @param hasPerson whether a person with that document number is on the roll of any community of the installation
 * @param hasHousehold whether the community has a household with that key
 */
public record RollStanding(Set<String> groups, Predicate<String> hasPerson, Predicate<String> hasHousehold) {

    /** A community that begins. */
    public static final RollStanding NOTHING = new RollStanding(Set.of(), _ -> false, _ -> false);
}
