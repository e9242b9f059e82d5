package org.folkmoot.projections.duties;

import java.time.Instant;
import java.time.LocalDate;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.duties.DutyCourse;
import org.folkmoot.duties.DutyEvent.Noted;
import org.folkmoot.duties.DutyNotice;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.jspecify.annotations.Nullable;

/**
 * One duty. It is short: a list shows all of it.
 *
 * @param course null while nothing has said that it is owed
 * @param since the day on which it began
 * @param endedOn the day on which it was done or fell away; null while it is open
 * @param late how many of its times were done after the last day
 * @param changedAt when something last happened to it
 */
public record DutySheet(
        DutyId id,
        @Nullable DutyCourse course,
        @Nullable LocalDate since,
        @Nullable LocalDate endedOn,
        int late,
        Instant changedAt)
        implements Listed<DutySheet> {

    /** How it stands. */
    public enum Stage {
        DUE,
        DUE_SOON,
        OVERDUE,
        /** Done in time. */
        MET,
        /** Done after its last day, or fallen away after it. */
        MISSED,
        /** Fallen away before its last day. */
        LAPSED
    }

    static DutySheet unknown(DutyId id) {
        return new DutySheet(id, null, null, null, 0, Instant.EPOCH);
    }

    @Override
    public DutySheet entry() {
        return this;
    }

    public boolean isOpen() {
        return course != null && course.open();
    }

    public boolean isHeldBy(Body body) {
        return course != null && course.duty().holder() == body;
    }

    /** How many of its times are left. */
    public int left() {
        return course == null ? 0 : course.duty().times() - course.done();
    }

    /** Its last day; null where no rule sets one. */
    public @Nullable LocalDate dueOn() {
        return course == null ? null : course.dueOn();
    }

    /** How it stands on that day, whether or not the software has noted it yet. */
    public Stage stageOn(LocalDate day) {
        if (course == null) return Stage.LAPSED;
        if (course.open()) {
            if (course.isOverdueOn(day)) return Stage.OVERDUE;
            return course.noted() == DutyNotice.DUE_SOON || course.toBeNotedOn(day) == DutyNotice.DUE_SOON
                    ? Stage.DUE_SOON
                    : Stage.DUE;
        }
        if (endedOn != null && course.dueOn() != null && endedOn.isAfter(course.dueOn())) return Stage.MISSED;
        return course.done() == course.duty().times() ? Stage.MET : Stage.LAPSED;
    }

    DutySheet noted(Noted event, Recorded recorded) {
        return course == null
                ? this
                : new DutySheet(
                        id,
                        course.after(event),
                        since,
                        endedOn,
                        late,
                        recorded.given().at());
    }

    DutySheet after(Obliging event, Recorded recorded) {
        var after = this;
        for (var step : event.duties()) if (step.id().equals(id)) after = after.step(step, recorded.given());
        return after;
    }

    private DutySheet step(Duty.Step step, Given given) {
        var next = DutyCourse.after(course, step);
        if (next == null) return this;
        boolean begins = !isOpen() && next.open();
        boolean ends = isOpen() && !next.open();
        boolean late = step instanceof Duty.Done && course != null && course.isOverdueOn(given.today());
        return new DutySheet(
                id,
                next,
                begins ? given.today() : since,
                next.open() ? null : ends ? given.today() : endedOn,
                begins ? 0 : this.late + (late ? 1 : 0),
                given.at());
    }
}
