package org.folkmoot.projections.duties;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.duties.DutyEvent.CalendarRecorded;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Holidays;

/** The holidays of the years, as they were recorded last. */
public record CalendarSheet(SortedMap<Integer, CalendarYear> years) {

    /** Nothing recorded. */
    public static final CalendarSheet EMPTY = new CalendarSheet(new TreeMap<>());

    /** @param workingDays Saturdays and Sundays on which people work instead @param change by which two offices have said so */
    public record CalendarYear(List<LocalDate> holidays, List<LocalDate> workingDays, ChangeId change) {}

    public CalendarSheet {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    CalendarSheet after(CalendarRecorded e) {
        var more = new TreeMap<>(years);
        more.put(e.year(), new CalendarYear(e.holidays(), e.workingDays(), e.change()));
        return new CalendarSheet(more);
    }

    public Holidays holidays() {
        var all = Holidays.NONE;
        for (var year : years.entrySet())
            all = all.with(year.getKey(), year.getValue().holidays());
        return all;
    }
}
