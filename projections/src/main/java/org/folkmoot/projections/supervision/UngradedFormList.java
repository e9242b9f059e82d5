package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.plus;

import java.util.List;
import org.folkmoot.projections.kit.Lists;
import org.folkmoot.supervision.Subject;
import org.folkmoot.vocabulary.RatingId;

/** What tellers have counted in a community without a grade yet, in the order in which the counting began. */
public record UngradedFormList(List<Ungraded> subjects) {

    static final UngradedFormList EMPTY = new UngradedFormList(List.of());

    /** @param enteredAt the position in the record of the first forms, whatever was entered anew or in another round */
    public record Ungraded(RatingId rating, Subject subject, long enteredAt) {

        boolean is(RatingId other, Subject one) {
            return rating.equals(other) && subject.equals(one);
        }
    }

    UngradedFormList with(RatingId rating, Subject subject, long enteredAt) {
        return subjects.stream().anyMatch(one -> one.is(rating, subject))
                ? this
                : new UngradedFormList(plus(subjects, new Ungraded(rating, subject, enteredAt)));
    }

    UngradedFormList without(RatingId rating, Subject subject) {
        return new UngradedFormList(Lists.without(subjects, one -> one.is(rating, subject)));
    }
}
