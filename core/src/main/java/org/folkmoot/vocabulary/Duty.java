package org.folkmoot.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do by a day.
 *
 * @param holder the body that has to do it
 * @param rule that asks for it
 * @param dueOn the last day on which it is done in time; null where no rule sets one
 * @param times how often it has to be done, such as once for each opinion
 */
public record Duty(
        DutyId id, Body holder, String rule, @Nullable LocalDate dueOn, int times) {

    public Duty {
        if (times < 1) throw new IllegalArgumentException("a duty is done once or more, not " + times);
    }

    /** A duty that is done once. */
    public static Duty once(DutyId id, Body holder, String rule, @Nullable LocalDate dueOn) {
        return new Duty(id, holder, rule, dueOn, 1);
    }

    /** What an event does to a duty. */
    public sealed interface Step {
        DutyId id();
    }

    /** The duty begins. */
    public record Arises(Duty duty) implements Step {
        @Override
        public DutyId id() {
            return duty.id;
        }
    }

    /** It was done, one of its times. */
    public record Done(DutyId id) implements Step {}

    /** There is nothing left to be done. */
    public record Lapses(DutyId id) implements Step {}
}
