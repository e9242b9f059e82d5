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
 * @param deliveredOn null before it was
 * @param late whether it was handed over after the last day (RAT-5)
 */
@RecordBuilder
public record Graded(
        Grade grade,
        Derivation derivation,
        int round,
        int incompetentInARow,
        LocalDate givenOn,
        @Nullable LocalDate deliveredOn,
        boolean late)
        implements GradedBuilder.With {

    static Graded of(GradeGiven e, int round, LocalDate day) {
        return new Graded(e.grade(), e.derivation(), round, e.incompetentInARow(), day, null, false);
    }

    Graded after(GradeDelivered e) {
        return withDeliveredOn(e.deliveredOn()).withLate(e.late());
    }
}
