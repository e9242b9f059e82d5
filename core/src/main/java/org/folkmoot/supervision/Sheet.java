package org.folkmoot.supervision;

import java.util.HashSet;
import java.util.List;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.vocabulary.Grade;
import org.jspecify.annotations.Nullable;

/**
 * How far the rating of one subject has come.
 *
 * @param round counted from 1
 * @param scale the grades on the forms of this round
 * @param entered what the first teller counted in this round; null before that
 * @param confirmed what a second teller confirmed in this round; null before that
 * @param grade the grade that was given; null before that
 */
record Sheet(
        boolean reported,
        int round,
        List<Grade> scale,
        @Nullable FormsEntered entered,
        @Nullable FormsConfirmed confirmed,
        @Nullable GradeGiven grade,
        boolean delivered) {

    static Sheet blank(@Nullable Subject subject) {
        var scale = subject == null ? List.<Grade>of() : Verdict.scale(subject);
        return new Sheet(false, 1, scale, null, null, null, false);
    }

    /** Why these forms cannot have been counted in this round; null if they can. @param most how many may be given out */
    @Nullable
    SupervisionRefusal objection(Forms forms, int most) {
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

    Sheet withReport() {
        return new Sheet(true, round, scale, entered, confirmed, grade, delivered);
    }

    Sheet with(FormsEntered forms) {
        return new Sheet(reported, round, scale, forms, confirmed, grade, delivered);
    }

    Sheet with(FormsConfirmed forms) {
        return new Sheet(reported, round, scale, entered, forms, grade, delivered);
    }

    Sheet after(GradesTied tie) {
        return new Sheet(reported, tie.round() + 1, tie.tied(), null, null, grade, delivered);
    }

    Sheet with(GradeGiven given) {
        return new Sheet(reported, round, scale, entered, confirmed, given, delivered);
    }

    Sheet handedOver() {
        return new Sheet(reported, round, scale, entered, confirmed, grade, true);
    }
}
