package org.folkmoot.projections.supervision;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.RatingId;
import org.jspecify.annotations.Nullable;

/**
 * What one rating holds for one subject.
 *
 * @param report whether the duty report was filed (RAT-5)
 * @param reportedOn when it was; null if it was not
 * @param round the round of voting that was counted last; 0 before any
 * @param graded null before a grade was given
 */
@RecordBuilder
public record Appraisal(
        RatingId rating,
        int year,
        MeetingId meeting,
        Subject subject,
        Report report,
        @Nullable LocalDate reportedOn,
        int round,
        @Nullable Graded graded)
        implements AppraisalBuilder.With {

    public enum Report {
        /** It can still be filed. */
        DUE,
        FILED,
        /** The rating was opened without it. */
        MISSING
    }

    static Appraisal of(RatingAnnounced e, Subject subject) {
        return new Appraisal(e.rating(), e.year(), e.meeting(), subject, Report.DUE, null, 0, null);
    }

    boolean is(RatingId which, Subject whose) {
        return rating.equals(which) && subject.equals(whose);
    }

    Appraisal reported(LocalDate day) {
        return withReport(Report.FILED).withReportedOn(day);
    }

    /** The rating is opened: a report that is not there is missing. */
    Appraisal opened() {
        return report == Report.DUE ? withReport(Report.MISSING) : this;
    }

    Appraisal delivered(GradeDelivered e) {
        if (graded == null) throw new IllegalStateException("a grade was delivered that was never given");
        return withGraded(graded.after(e));
    }
}
