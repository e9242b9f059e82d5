package org.folkmoot.supervision;

import java.util.HashSet;
import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.supervision.SupervisionEvent.ContestAnswered;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeAnnulled;
import org.folkmoot.supervision.SupervisionEvent.GradeContested;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.RatingId;
import org.jspecify.annotations.Nullable;

/**
 * How far the rating of one subject has come.
 *
 * @param round counted from 1
 * @param scale the grades on the forms of this round
 * @param entered what the first teller counted in this round; null before that
 * @param confirmed what a second teller confirmed in this round; null before that
 * @param graded whether a grade was given
 */
record SubjectRating(
        boolean reported,
        int round,
        List<Grade> scale,
        @Nullable FormsEntered entered,
        @Nullable FormsConfirmed confirmed,
        boolean graded) {

    /** Of no subject. */
    static final SubjectRating NONE = new SubjectRating(false, 1, List.of(), null, null, false);

    static Known<SubjectRating> of(RatingId rating, Subject subject) {
        var blank = new SubjectRating(false, 1, Verdict.scale(subject), null, null, false);
        var told = Boundary.of(
                SupervisionEvent.ofRating(rating),
                DutyReportFiled.class,
                FormsEntered.class,
                FormsConfirmed.class,
                GradesTied.class,
                GradeGiven.class);
        return Known.from(told, SupervisionEvent.class, blank, (sheet, event) -> sheet.after(event, subject));
    }

    /** Events about other subjects of the rating change nothing here. */
    private SubjectRating after(SupervisionEvent event, Subject subject) {
        return switch (event) {
            case DutyReportFiled e
            when e.subject().equals(subject) -> new SubjectRating(true, round, scale, entered, confirmed, graded);
            case FormsEntered e
            when e.subject().equals(subject) -> new SubjectRating(reported, round, scale, e, confirmed, graded);
            case FormsConfirmed e
            when e.subject().equals(subject) -> new SubjectRating(reported, round, scale, entered, e, graded);
            case GradesTied e
            when e.subject().equals(subject) ->
                new SubjectRating(reported, e.round() + 1, e.tied(), null, null, graded);
            case GradeGiven e
            when e.subject().equals(subject) -> new SubjectRating(reported, round, scale, entered, confirmed, true);
            case DutyReportFiled _, FormsEntered _, FormsConfirmed _, GradesTied _, GradeGiven _ -> this;
            case GradeDelivered _, RatingAnnounced _, RatingOpened _, RatingClosed _ -> this;
            case GradeContested _, ContestAnswered _, GradeAnnulled _ -> this;
        };
    }

    /** Why these forms cannot have been counted in this round; null if they can. @param most how many may be given out */
    @Nullable
    SupervisionRefusal objection(FormTally forms, int most) {
        if (!forms.grades().keySet().equals(new HashSet<>(scale))) return SupervisionRefusal.FORMS_GRADES_UNFIT;
        if (forms.issued() > most) return SupervisionRefusal.MORE_FORMS_THAN_MEMBERS;
        if (forms.returned() > forms.issued()) return SupervisionRefusal.MORE_FORMS_RETURNED_THAN_ISSUED;
        long counted = forms.invalid();
        for (int number : forms.grades().values()) counted += number;
        boolean negative =
                forms.invalid() < 0 || forms.grades().values().stream().anyMatch(number -> number < 0);
        if (negative || counted != forms.returned()) return SupervisionRefusal.FORMS_DO_NOT_ADD_UP;
        return forms.valid() == 0 ? SupervisionRefusal.NO_VALID_FORMS : null;
    }
}
