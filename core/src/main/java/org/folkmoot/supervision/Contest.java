package org.folkmoot.supervision;

import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.supervision.SupervisionEvent.ContestAnswered;
import org.folkmoot.supervision.SupervisionEvent.GradeAnnulled;
import org.folkmoot.supervision.SupervisionEvent.GradeContested;
import org.folkmoot.vocabulary.RatingId;
import org.jspecify.annotations.Nullable;

/**
 * How far it has come that the grade of one subject is said to be wrong.
 *
 * @param contested null if nobody says so
 * @param answered whether the body was heard
 * @param annulled whether the grade was annulled
 */
record Contest(@Nullable GradeContested contested, boolean answered, boolean annulled) {

    static final Contest NONE = new Contest(null, false, false);

    static Known<Contest> of(RatingId rating, Subject subject) {
        var told = Boundary.of(
                SupervisionEvent.ofRating(rating), GradeContested.class, ContestAnswered.class, GradeAnnulled.class);
        return Known.from(told, SupervisionEvent.class, NONE, (before, event) -> before.after(event, subject));
    }

    /** Events about other subjects of the rating change nothing here. */
    private Contest after(SupervisionEvent event, Subject subject) {
        return switch (event) {
            case GradeContested e when e.subject().equals(subject) -> new Contest(e, false, annulled);
            case ContestAnswered e when e.subject().equals(subject) -> new Contest(contested, true, annulled);
            case GradeAnnulled e when e.subject().equals(subject) -> new Contest(contested, answered, true);
            default -> this;
        };
    }
}
