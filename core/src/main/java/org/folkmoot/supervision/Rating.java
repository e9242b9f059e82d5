package org.folkmoot.supervision;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a rating knows.
 *
 * @param offices the offices of the one who asks, and those of the committee where it is asked about
 * @param subject what is known of the one subject that the decision is about; nothing if it is about all
 * @param meeting the meeting that rates; null if none was called, or none is asked about
 */
record Rating(
        Stage stage,
        Offices offices,
        RuleBooks books,
        OfSubject subject,
        @Nullable RatingMeeting meeting) {

    /**
     * What is known of one subject.
     *
     * @param sheet how far its rating has come
     * @param incompetentInARow how many ratings in a row, before this one, ended in 不称职
     * @param delivered whether the grade was handed over
     * @param due by when it is to be
     */
    record OfSubject(SubjectRating sheet, int incompetentInARow, boolean delivered, Due due) {}

    /** How far a rating has come. */
    sealed interface Stage {}

    record Unknown() implements Stage {}

    record Announced(Plan plan) implements Stage {}

    /**
     * @param openedOn the day of the meeting
     * @param forms how many forms may be given out on one subject
     * @param graded how many subjects have a grade
     */
    record Opened(Plan plan, LocalDate openedOn, int forms, int graded) implements Stage {}

    record Closed(Plan plan) implements Stage {}

    /** What was announced. */
    record Plan(MeetingId meeting, List<Subject> subjects, int ruleBook) {

        boolean rates(Actor actor) {
            return subjects.stream().anyMatch(one -> one.officer() != null && actor.is(one.officer()));
        }
    }

    static Known<Stage> stage(RatingId rating) {
        var told = Boundary.of(
                SupervisionEvent.ofRating(rating),
                RatingAnnounced.class,
                RatingOpened.class,
                GradeGiven.class,
                RatingClosed.class);
        return Known.from(told, SupervisionEvent.class, new Unknown(), Rating::evolve);
    }

    // A cast that fails here means that the record holds an outcome no decision could have had.
    private static Stage evolve(Stage stage, SupervisionEvent event) {
        return switch (event) {
            case RatingAnnounced e ->
                new Announced(new Plan(e.meeting(), e.subjects(), e.ruleBook().version()));
            case RatingOpened e -> new Opened(((Announced) stage).plan(), e.openedOn(), e.forms(), 0);
            case GradeGiven _ -> {
                var opened = (Opened) stage;
                yield new Opened(opened.plan(), opened.openedOn(), opened.forms(), opened.graded() + 1);
            }
            case RatingClosed _ -> new Closed(((Opened) stage).plan());
            case DutyReportFiled _, FormsEntered _, FormsConfirmed _, GradesTied _, GradeDelivered _ -> stage;
        };
    }

    @Nullable
    Plan plan() {
        return switch (stage) {
            case Unknown _ -> null;
            case Announced announced -> announced.plan();
            case Opened opened -> opened.plan();
            case Closed closed -> closed.plan();
        };
    }

    /** Whether the one who asks serves in a body that is rated. The committee's members are kept apart by COM-6 and the rule book. */
    boolean isOf(Subject whom, Given given) {
        return whom.officer() == null
                && whom.body() != Body.COMMITTEE
                && offices.held(given.by(), whom.body(), given.today());
    }

    /** The rule book that the rating was announced under. */
    RuleBook book(Plan plan) {
        return books.version(plan.ruleBook())
                .orElseThrow(() -> new IllegalStateException("no rule book version " + plan.ruleBook()));
    }
}
