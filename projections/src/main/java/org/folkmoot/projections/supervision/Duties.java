package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.RatingId;
import org.jspecify.annotations.Nullable;

/** The ratings of one officer or body, each with the duty report that was owed for it and the grade it gave. */
public record Duties(List<Rated> ratings) {

    static final Duties NONE = new Duties(List.of());

    /**
     * One rating.
     *
     * @param reportFiledOn when the duty report was handed in; null if it was not
     * @param result null before a grade is given
     */
    public record Rated(
            RatingId rating,
            int year,
            MeetingId meeting,
            @Nullable LocalDate reportFiledOn,
            @Nullable Result result) {}

    /**
     * A grade.
     *
     * @param incompetentInARow ratings in a row, this one included, that ended in 不称职 (RAT-2)
     * @param deliverBy the last day to hand it over in time (RAT-5); null where the rule book sets none
     * @param deliveredOn null before it is handed over
     */
    public record Result(
            Grade grade,
            Derivation derivation,
            int incompetentInARow,
            @Nullable LocalDate deliverBy,
            @Nullable LocalDate deliveredOn,
            boolean deliveredLate) {}

    Duties with(RatingAnnounced e) {
        return new Duties(plus(ratings, new Rated(e.rating(), e.year(), e.meeting(), null, null)));
    }

    Duties with(DutyReportFiled e) {
        return new Duties(changed(
                ratings,
                one -> one.rating().equals(e.rating()),
                one -> new Rated(one.rating(), one.year(), one.meeting(), e.filedOn(), one.result())));
    }

    Duties with(GradeGiven e) {
        return graded(
                e.rating(), new Result(e.grade(), e.derivation(), e.incompetentInARow(), e.deliverBy(), null, false));
    }

    Duties with(GradeDelivered e) {
        return ratings.stream()
                .filter(one -> one.rating().equals(e.rating()))
                .findFirst()
                .map(Rated::result)
                .map(result -> graded(
                        e.rating(),
                        new Result(
                                result.grade(),
                                result.derivation(),
                                result.incompetentInARow(),
                                result.deliverBy(),
                                e.deliveredOn(),
                                e.late())))
                .orElse(this);
    }

    private Duties graded(RatingId rating, Result result) {
        return new Duties(changed(
                ratings,
                one -> one.rating().equals(rating),
                one -> new Rated(one.rating(), one.year(), one.meeting(), one.reportFiledOn(), result)));
    }
}
