package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.supervision.SupervisionRefusal.COMMITTEE_MAY_NOT_COUNT;
import static org.folkmoot.supervision.SupervisionRefusal.FORMS_ALREADY_CONFIRMED;
import static org.folkmoot.supervision.SupervisionRefusal.FORMS_DIFFER;
import static org.folkmoot.supervision.SupervisionRefusal.FORMS_NOT_CONFIRMED;
import static org.folkmoot.supervision.SupervisionRefusal.FORMS_OF_ANOTHER_ROUND;
import static org.folkmoot.supervision.SupervisionRefusal.GRADE_ALREADY_DELIVERED;
import static org.folkmoot.supervision.SupervisionRefusal.SUBJECT_ALREADY_GRADED;
import static org.folkmoot.supervision.SupervisionRefusal.SUBJECT_NOT_GRADED;
import static org.folkmoot.supervision.SupervisionRefusal.SUBJECT_UNKNOWN;
import static org.folkmoot.vocabulary.Days.Whose.BODY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.supervision.Rating.Opened;
import org.folkmoot.supervision.Rating.Plan;
import org.folkmoot.supervision.SupervisionCommand.CloseRating;
import org.folkmoot.supervision.SupervisionCommand.DeliverGrade;
import org.folkmoot.supervision.SupervisionCommand.EnterForms;
import org.folkmoot.supervision.SupervisionCommand.GiveGrade;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.PersonId;
import org.jspecify.annotations.Nullable;

/** The rules from the first count to the closing of a rating (RAT-2, RAT-3, RAT-5, RAT-6). */
final class Grading {

    /** Under this number of members the vacancies of a committee have to be filled (REC-5). */
    private static final int COMMITTEE_LEAST = 5;

    private static final int TWICE = 2;

    private Grading() {}

    static Decision enter(Given given, EnterForms c, Opened opened, Rating state) {
        boolean committee = state.offices().held(given.by(), Body.COMMITTEE, given.today());
        if (committee && state.book(opened.plan()).on("rating.recuse_committee"))
            return refuse(COMMITTEE_MAY_NOT_COUNT);
        if (!opened.plan().subjects().contains(c.subject())) return refuse(SUBJECT_UNKNOWN);
        var sheet = state.subject().sheet();
        if (sheet.graded()) return refuse(SUBJECT_ALREADY_GRADED);
        if (c.round() != sheet.round()) return refuse(FORMS_OF_ANOTHER_ROUND);
        if (sheet.confirmed() != null) return refuse(FORMS_ALREADY_CONFIRMED);
        var objection = sheet.objection(c.forms(), opened.session().forms(c.subject()));
        if (objection != null) return refuse(objection);

        var first = sheet.entered();
        if (first == null || first.teller().equals(given.by()))
            return accept(new FormsEntered(c.rating(), c.subject(), c.round(), given.by(), c.forms()));
        if (!first.forms().equals(c.forms())) return refuse(FORMS_DIFFER);
        return accept(new FormsConfirmed(c.rating(), c.subject(), c.round(), given.by(), c.forms()));
    }

    static Decision grade(Given given, GiveGrade c, Opened opened, Rating state) {
        if (!opened.plan().subjects().contains(c.subject())) return refuse(SUBJECT_UNKNOWN);
        var sheet = state.subject().sheet();
        if (sheet.graded()) return refuse(SUBJECT_ALREADY_GRADED);
        var confirmed = sheet.confirmed();
        if (confirmed == null) return refuse(FORMS_NOT_CONFIRMED);
        var book = state.book(opened.plan());
        return switch (Verdict.of(confirmed.forms(), book.text("rating.rule").orElseThrow(), book.version())) {
            case Verdict.Tied(var tied) -> accept(new GradesTied(c.rating(), c.subject(), sheet.round(), tied));
            case Verdict.Graded verdict ->
                graded(given, c, verdict, confirmed.forms(), opened.session().openedOn(), state);
        };
    }

    private static Decision graded(
            Given given, GiveGrade c, Verdict.Graded verdict, FormTally forms, LocalDate ratedOn, Rating state) {
        var person = state.person(c.subject());
        int inARow = inARow(verdict.grade(), person, ratedOn, state);
        var events = new ArrayList<Event>();
        events.add(new GradeGiven(
                c.rating(),
                c.subject(),
                person,
                verdict.grade(),
                forms,
                verdict.derivation(),
                inARow,
                ratedOn,
                state.subject().grades().toBeGivenAgain(person),
                deliverBy(ratedOn, state)));
        if (inARow >= TWICE) ended(given, c.subject(), state).ifPresent(events::add);
        return accept(events);
    }

    /** The time runs from the meeting, whenever the grade is given (RAT-5). */
    private static @Nullable LocalDate deliverBy(LocalDate heldOn, Rating state) {
        var book = state.book(Objects.requireNonNull(state.plan()));
        return book.lastDay("rating.result_days", heldOn, BODY).orElse(null);
    }

    /** Of the person, in whatever seat; an election for another term begins anew, another seat in the same term does not. */
    private static int inARow(Grade grade, @Nullable PersonId person, LocalDate ratedOn, Rating state) {
        if (grade != Grade.INCOMPETENT || person == null) return 0;
        return state.subject().grades().incompetentInARow(person, state.termBegan(ratedOn)) + 1;
    }

    /** The end of the member's office from today, unless it has ended otherwise. */
    private static Optional<OfficeEnded> ended(Given given, Subject subject, Rating state) {
        var today = given.today();
        var sitting = state.offices().of(subject.body(), today);
        int remaining = sitting.size() - 1;
        return sitting.stream()
                .filter(seat -> seat.officer().equals(subject.officer()))
                .findFirst()
                .map(seat -> new OfficeEnded(
                        seat.officer(),
                        seat.resident(),
                        seat.body(),
                        EndReason.TWICE_INCOMPETENT,
                        today,
                        remaining,
                        remaining < COMMITTEE_LEAST));
    }

    static Decision deliver(Given given, DeliverGrade c, Plan plan, Rating state) {
        if (!plan.subjects().contains(c.subject())) return refuse(SUBJECT_UNKNOWN);
        if (!state.subject().sheet().graded()) return refuse(SUBJECT_NOT_GRADED);
        if (state.subject().delivered()) return refuse(GRADE_ALREADY_DELIVERED);
        var today = given.today();
        var due = state.subject().due();
        return accept(new GradeDelivered(c.rating(), c.subject(), today, due.on(), due.isPastOn(today)));
    }

    static Decision close(Given given, CloseRating c, Opened opened) {
        if (opened.graded() < opened.plan().subjects().size()) return refuse(SUBJECT_NOT_GRADED);
        return accept(new RatingClosed(c.rating(), given.today()));
    }
}
