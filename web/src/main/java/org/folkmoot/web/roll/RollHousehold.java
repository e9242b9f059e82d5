package org.folkmoot.web.roll;

import java.util.List;
import java.util.Optional;

/**
 * A household of a roll file that may be enrolled.
 *
 * @param key what the file calls it; unique in the community
 * @param group the code of its residents' group
 * @param persons at most one of them its representative
 */
public record RollHousehold(String key, String group, String building, String unit, List<RollPerson> persons) {
    public RollHousehold {
        persons = List.copyOf(persons);
    }

    /** The person who represents the household; nobody, if it has not named anybody. */
    public Optional<RollPerson> representative() {
        return persons.stream().filter(RollPerson::representative).findFirst();
    }

    /** Nothing personal. */
    @Override
    public String toString() {
        return "household of " + persons;
    }
}
