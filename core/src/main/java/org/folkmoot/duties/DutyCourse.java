package org.folkmoot.duties;

import java.time.LocalDate;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.duties.DutyEvent.DutyDueSoon;
import org.folkmoot.duties.DutyEvent.DutyExtended;
import org.folkmoot.duties.DutyEvent.DutyOverdue;
import org.folkmoot.duties.DutyEvent.Noted;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.jspecify.annotations.Nullable;

/**
 * One duty as far as it has come.
 *
 * @param dueOn its last day, with all extensions; null where no rule sets one
 * @param done how many of its times
 * @param open whether it is still to be done
 * @param noted what was noted of it last; null if nothing
 */
public record DutyCourse(
        Duty duty,
        @Nullable LocalDate dueOn,
        int done,
        boolean open,
        @Nullable DutyNotice noted) {

    /** How many days before the last one a duty is due soon. */
    public static final int SOON = 3;

    /** A duty as it stands; null before it arises. */
    static Known<@Nullable DutyCourse> of(DutyId duty) {
        return Known.from(
                Boundary.of(Obliging.ofDuty(duty), Obliging.class, Noted.class),
                Event.class,
                null,
                (before, event) -> told(before, duty, event));
    }

    /** The duty as it begins. */
    public static DutyCourse of(Duty duty) {
        return new DutyCourse(duty, duty.dueOn(), 0, true, null);
    }

    /** After one more event about it; null before any. What has ended may begin anew, and what is open goes on. */
    public static @Nullable DutyCourse after(@Nullable DutyCourse before, Duty.Step step) {
        return switch (step) {
            case Duty.Arises(var duty) -> before != null && before.open ? before : of(duty);
            case Duty.Done _ -> before == null ? null : before.doneOnceMore();
            case Duty.Lapses _ -> before == null ? null : before.ended(before.done);
        };
    }

    /** After the software has noted something. */
    public DutyCourse after(Noted event) {
        return switch (event) {
            case DutyDueSoon _ -> new DutyCourse(duty, dueOn, done, open, DutyNotice.DUE_SOON);
            case DutyOverdue _ -> new DutyCourse(duty, dueOn, done, open, DutyNotice.OVERDUE);
            // What was near need not be near any more.
            case DutyExtended e -> new DutyCourse(duty, e.dueOn(), done, open, null);
        };
    }

    private DutyCourse doneOnceMore() {
        if (!open) return this;
        return done + 1 == duty.times() ? ended(done + 1) : new DutyCourse(duty, dueOn, done + 1, true, noted);
    }

    private DutyCourse ended(int times) {
        return new DutyCourse(duty, dueOn, times, false, noted);
    }

    /** Whether it is to be done, or was done: not if it has fallen away. */
    boolean isOwed() {
        return open || done == duty.times();
    }

    /** Whether it is open and its last day is past. */
    public boolean isOverdueOn(LocalDate day) {
        return open && dueOn != null && day.isAfter(dueOn);
    }

    /** What there is to note of it on that day; null if nothing. */
    public @Nullable DutyNotice toBeNotedOn(LocalDate day) {
        if (!open || dueOn == null) return null;
        if (day.isAfter(dueOn)) return noted == DutyNotice.OVERDUE ? null : DutyNotice.OVERDUE;
        return noted == null && !day.isBefore(dueOn.minusDays(SOON)) ? DutyNotice.DUE_SOON : null;
    }

    private static @Nullable DutyCourse told(@Nullable DutyCourse before, DutyId id, Event event) {
        var course = before;
        if (event instanceof Noted noted) return course == null ? null : course.after(noted);
        for (var step : ((Obliging) event).duties()) if (step.id().equals(id)) course = after(course, step);
        return course;
    }
}
