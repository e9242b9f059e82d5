package org.folkmoot.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.supervision.SupervisionEvent.GradeAnnulled;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The grades of a body and its members; ten a year at most.
 *
 * @param standing those that were not annulled, in the order in which they were given
 * @param annulled those that were, and in whose place no other was given
 */
record Grades(List<GradeGiven> standing, List<GradeAnnulled> annulled) {

    static final Grades NONE = new Grades(List.of(), List.of());

    static Known<Grades> in(Body body) {
        var told = Boundary.of(SupervisionEvent.ofGradesIn(body), GradeGiven.class, GradeAnnulled.class);
        return Known.from(told, SupervisionEvent.class, NONE, Grades::after);
    }

    private Grades after(SupervisionEvent event) {
        var stand = new ArrayList<>(standing);
        var open = new ArrayList<>(annulled);
        if (event instanceof GradeGiven given) {
            stand.add(given);
            open.removeIf(one -> Objects.equals(one.person(), given.person()));
        } else if (event instanceof GradeAnnulled e) {
            stand.removeIf(
                    one -> one.rating().equals(e.rating()) && one.subject().equals(e.subject()));
            open.add(e);
        }
        return new Grades(List.copyOf(stand), List.copyOf(open));
    }

    /** How many of a person's last ratings in a row ended in 不称职. @param since the first day of the body's term: an election begins anew */
    int incompetentInARow(PersonId person, LocalDate since) {
        int row = 0;
        for (var one : standing) {
            if (!person.equals(one.person()) || one.ratedOn().isBefore(since)) continue;
            row = one.grade() == Grade.INCOMPETENT ? row + 1 : 0;
        }
        return row;
    }

    /** The duties to rate again whose grade was annulled, and to whom none was given since. @param person null for the body itself */
    List<DutyId> toBeGivenAgain(@Nullable PersonId person) {
        return annulled.stream()
                .filter(one -> Objects.equals(one.person(), person))
                .map(one -> SupervisionEvent.toRateAgain(one.rating(), one.subject()))
                .toList();
    }
}
