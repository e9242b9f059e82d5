package org.folkmoot.duties;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.DutyId;

/** What is asked for about clocks. */
public sealed interface DutyCommand extends Command {

    /**
     * The street office records a year's holidays, or records them anew.
     *
     * @param holidays days that are no last day
     * @param workingDays Saturdays and Sundays on which people work instead
     * @param document the State Council's notice, as one line such as its number
     */
    @StoredAs("record-calendar.v1")
    record RecordCalendar(int year, List<LocalDate> holidays, List<LocalDate> workingDays, String document)
            implements DutyCommand {
        public RecordCalendar {
            holidays = List.copyOf(holidays);
            workingDays = List.copyOf(workingDays);
        }
    }

    /** The software notes that a duty's day is near, past, or has moved. @param dueOn its last day until then */
    @StoredAs("note-duty.v1")
    record NoteDuty(DutyId duty, DutyNotice notice, LocalDate dueOn) implements DutyCommand {}

    /** The software says that a year or half-year has begun. @param from its first day */
    @StoredAs("begin-period.v1")
    record BeginPeriod(PeriodicDuty kind, LocalDate from) implements DutyCommand {}
}
