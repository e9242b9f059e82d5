package org.folkmoot.supervision;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.vocabulary.Grade;

/**
 * The counted paper forms on one subject.
 *
 * @param issued forms given out
 * @param returned forms in the box; never more than were given out
 * @param invalid void forms among them
 * @param grades valid forms for each grade; with the void ones they add up to those returned
 */
public record FormTally(int issued, int returned, int invalid, SortedMap<Grade, Integer> grades) {

    public FormTally {
        grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
    }

    /** Forms that count. */
    public int valid() {
        return grades.values().stream().mapToInt(Integer::intValue).sum();
    }
}
