package org.folkmoot.projections.supervision;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A grade and what became of it.
 *
 * @param derivation the sum that gave it
 * @param round the round of voting that gave it: 1, and one more for each tie (RAT-6)
 * @param incompetentInARow ratings in a row, this one included, that ended in 不称职; 0 if this one did not (RAT-2)
 * @param deliverBy the last day to hand it to the subject in time (RAT-5); null where the rule book sets none
 * @param deliveredOn null before it was
 * @param late whether it was handed over after that day
 */
@RecordBuilder
public record Graded(
        Grade grade,
        Derivation derivation,
        int round,
        int incompetentInARow,
        LocalDate givenOn,
        @Nullable LocalDate deliverBy,
        @Nullable LocalDate deliveredOn,
        boolean late)
        implements GradedBuilder.With {

    static Graded of(GradeGiven e, int round, LocalDate day) {
        return new Graded(e.grade(), e.derivation(), round, e.incompetentInARow(), day, e.deliverBy(), null, false);
    }

    Graded after(GradeDelivered e) {
        return withDeliveredOn(e.deliveredOn()).withLate(e.late());
    }

    /** Whether it ought to have been handed over before that day and was not. */
    public boolean overdue(LocalDate day) {
        return deliveredOn == null && deliverBy != null && day.isAfter(deliverBy);
    }
}
