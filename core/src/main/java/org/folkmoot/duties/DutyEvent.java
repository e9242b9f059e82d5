package org.folkmoot.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Holidays;
import org.jspecify.annotations.Nullable;

/** What happened to clocks. That a duty arose or was done is said by the events of other words ({@link Obliging}). */
public sealed interface DutyEvent extends Event {

    /** The holidays of all years. */
    Tag CALENDAR = Tag.ofCommunity("calendar");

    @StoredAs("calendar-recorded.v1")
    record CalendarRecorded(int year, List<LocalDate> holidays, List<LocalDate> workingDays, String document)
            implements DutyEvent {
        public CalendarRecorded {
            holidays = List.copyOf(holidays);
            workingDays = List.copyOf(workingDays);
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(CALENDAR);
        }
    }

    /** Something happened to one duty. */
    sealed interface Noted extends DutyEvent {
        DutyId duty();

        /** Its last day, from now on if it has moved. */
        LocalDate dueOn();

        @Override
        default Set<Tag> tags() {
            return Set.of(Obliging.ofDuty(duty()));
        }
    }

    @StoredAs("duty-due-soon.v1")
    record DutyDueSoon(DutyId duty, LocalDate dueOn) implements Noted {}

    @StoredAs("duty-overdue.v1")
    record DutyOverdue(DutyId duty, LocalDate dueOn) implements Noted {}

    /** Its last day was a holiday, and has moved: later, never earlier. */
    @StoredAs("duty-extended.v1")
    record DutyExtended(DutyId duty, LocalDate before, LocalDate dueOn) implements Noted {}

    /** The holidays as last recorded for each year. */
    static Known<Holidays> holidays() {
        return Known.from(
                Boundary.of(CALENDAR, CalendarRecorded.class),
                CalendarRecorded.class,
                Holidays.NONE,
                (before, e) -> before.with(e.year(), e.holidays()));
    }

    /** To which day a duty has been extended; null if it has not. */
    static Known<@Nullable DutyExtended> extension(DutyId duty) {
        return Known.last(Obliging.ofDuty(duty), DutyExtended.class);
    }
}
