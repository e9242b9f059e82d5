package org.folkmoot.vocabulary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Days that are no last day, year by year as they were recorded last. */
public record Holidays(SortedMap<Integer, List<LocalDate>> years) {

    public static final Holidays NONE = new Holidays(new TreeMap<>());

    public Holidays {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /** The same with that year's as they are recorded now. */
    public Holidays with(int year, List<LocalDate> days) {
        var more = new TreeMap<>(years);
        more.put(year, List.copyOf(days));
        return new Holidays(more);
    }

    /** All of them. */
    public List<LocalDate> days() {
        return years.values().stream().flatMap(Collection::stream).toList();
    }
}
