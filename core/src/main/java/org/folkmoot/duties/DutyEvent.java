package org.folkmoot.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Holidays;
import org.folkmoot.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/** What happened to clocks. That a duty arose or was done is said by the events of other words ({@link Obliging}). */
public sealed interface DutyEvent extends Event {

    /** The holidays of all years. */
    Tag CALENDAR = Tag.ofCommunity("calendar");

    /** The holidays of a year, or those of that year anew. @param change by which two offices have said so */
    @StoredAs("calendar-recorded.v1")
    record CalendarRecorded(int year, List<LocalDate> holidays, List<LocalDate> workingDays, ChangeId change)
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

    /**
     * A year or half-year began, in which the committee owes something.
     *
     * @param times how often
     * @param done how often it was done in that time before the software came to it
     */
    @StoredAs("period-begun.v1")
    record PeriodBegun(PeriodicDuty kind, Period period, int times, int done) implements DutyEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            var id = kind.on(period.from());
            var owed = new Duty.Arises(new Duty(id, Body.COMMITTEE, kind.rule(), period.to(), times));
            return Stream.concat(
                            Stream.of(owed),
                            Stream.generate(() -> new Duty.Done(id)).limit(done))
                    .map(Duty.Step.class::cast)
                    .toList();
        }

        @Override
        public Set<Tag> tags() {
            return withDuties();
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

    /**
     * By when a duty is to be done, with all extensions.
     *
     * @param cause the events by which it arises; before any of them nothing says by when
     */
    static Known<Due> due(DutyId duty, Class<? extends Obliging> cause) {
        return Known.from(
                Boundary.of(Obliging.ofDuty(duty), cause, DutyExtended.class),
                Event.class,
                Due.AT_ANY_TIME,
                (before, event) -> event instanceof DutyExtended e ? new Due(e.dueOn()) : due((Obliging) event, duty));
    }

    /** By when a duty is to be done, or was; null where nothing is owed, because it has not arisen or has fallen away, even if it was done before. */
    static Known<@Nullable Due> owed(DutyId duty) {
        return Known.together(
                DutyCourse.of(duty),
                Known.last(Obliging.ofDuty(duty), Obliging.class).map(last -> last != null && lapses(last, duty)),
                (course, lapsed) -> course == null || lapsed || !course.isOwed() ? null : new Due(course.dueOn()));
    }

    private static boolean lapses(Obliging event, DutyId duty) {
        return event.duties().stream().anyMatch(step -> step instanceof Duty.Lapses(var id) && id.equals(duty));
    }

    /** Whether a duty is still to be done. */
    static Known<Boolean> isOpen(DutyId duty) {
        return DutyCourse.of(duty).map(course -> course != null && course.open());
    }

    /** Whether a duty was done, all of its times. */
    static Known<Boolean> isDone(DutyId duty) {
        return DutyCourse.of(duty)
                .map(course -> course != null && course.done() == course.duty().times());
    }

    /** Whether that body should have done it by now: its last day is past, or it has none. */
    static Known<Boolean> isNeglected(DutyId duty, Body holder, LocalDate today) {
        return DutyCourse.of(duty)
                .map(course -> course != null
                        && course.open()
                        && course.duty().holder() == holder
                        && (course.dueOn() == null || course.isOverdueOn(today)));
    }

    private static Due due(Obliging cause, DutyId duty) {
        for (var step : cause.duties())
            if (step instanceof Duty.Arises(var arisen) && arisen.id().equals(duty)) return new Due(arisen.dueOn());
        return Due.AT_ANY_TIME;
    }
}
