package org.folkmoot.web.roll;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * A roll file that has been read as a whole.
 *
 * @param day the day on which ages were told
 * @param valid the households without any problem, in the order of the file
 */
public record CheckedRoll(LocalDate day, RollReport report, List<RollHousehold> valid) {
    public CheckedRoll {
        valid = List.copyOf(valid);
    }

    /** The codes of the groups that the valid households belong to, in the order of the file. */
    public SequencedSet<String> groups() {
        var groups = new LinkedHashSet<String>();
        for (var household : valid) groups.add(household.group());
        return groups;
    }
}
