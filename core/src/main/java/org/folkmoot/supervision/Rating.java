package org.folkmoot.supervision;

import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Given;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.rulebook.RuleBookEvent;
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
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a rating knows.
 *
 * @param id the rating that is decided about
 * @param subject the one of its subjects that the decision is about; null if it is about all
 * @param sheet how far that subject's rating has come
 * @param graded how many subjects of this rating have a grade
 * @param incompetentInARow how many ratings of the subject in a row, before this one, ended in 不称职
 * @param meeting the meeting that rates; null if none was called
 * @param rated whether another rating was opened in that meeting
 * @param offices the offices of the one who asks, and those of the committee where it is asked about
 */
record Rating(
        RatingId id,
        @Nullable Subject subject,
        Stage stage,
        Sheet sheet,
        int graded,
        int incompetentInARow,
        @Nullable RatingMeeting meeting,
        boolean rated,
        Offices offices,
        RuleBooks books) {

    /** How far a rating has come. */
    sealed interface Stage {}

    record Unknown() implements Stage {}

    record Announced(Plan plan) implements Stage {}

    /** @param forms how many forms may be given out on one subject */
    record Opened(Plan plan, int forms) implements Stage {}

    record Closed(Plan plan) implements Stage {}

    /** What was announced. */
    record Plan(MeetingId meeting, List<Subject> subjects, int ruleBook) {

        boolean rates(Actor actor) {
            return subjects.stream().anyMatch(one -> one.officer() != null && actor.is(one.officer()));
        }
    }

    static Rating unknown(RatingId id, @Nullable Subject subject) {
        var sheet = Sheet.blank(subject);
        return new Rating(id, subject, new Unknown(), sheet, 0, 0, null, false, Offices.NONE, RuleBooks.NONE);
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

    static Rating evolve(Rating state, SupervisionEvent event) {
        return event.rating().equals(state.id) ? own(state, event) : other(state, event);
    }

    private static Rating own(Rating state, SupervisionEvent event) {
        return switch (event) {
            case RatingAnnounced e ->
                state.at(new Announced(
                        new Plan(e.meeting(), e.subjects(), e.ruleBook().version())));
            case RatingOpened e -> state.at(new Opened(announced(state), e.forms()));
            case RatingClosed _ -> state.at(new Closed(announced(state)));
            case DutyReportFiled e -> state.about(e.subject(), state.sheet.withReport());
            case FormsEntered e -> state.about(e.subject(), state.sheet.with(e));
            case FormsConfirmed e -> state.about(e.subject(), state.sheet.with(e));
            case GradesTied e -> state.about(e.subject(), state.sheet.after(e));
            case GradeGiven e -> state.about(e.subject(), state.sheet.with(e)).oneMoreGraded();
            case GradeDelivered e -> state.about(e.subject(), state.sheet.handedOver());
        };
    }

    /** Of other ratings only two facts are read: a grade the same member was given, and an opening in the same meeting. */
    private static Rating other(Rating state, SupervisionEvent event) {
        return switch (event) {
            case GradeGiven e -> state.before(e.incompetentInARow());
            case RatingOpened _ -> state.besideAnother();
            case RatingAnnounced _, DutyReportFiled _, FormsEntered _, FormsConfirmed _ -> state;
            case GradesTied _, GradeDelivered _, RatingClosed _ -> state;
        };
    }

    private static Plan announced(Rating state) {
        var plan = state.plan();
        if (plan == null) throw new IllegalStateException("a rating was opened or closed that was never announced");
        return plan;
    }

    static Rating evolve(Rating state, MeetingEvent event) {
        var meeting = RatingMeeting.evolve(state.meeting, event);
        return new Rating(
                state.id,
                state.subject,
                state.stage,
                state.sheet,
                state.graded,
                state.incompetentInARow,
                meeting,
                state.rated,
                state.offices,
                state.books);
    }

    static Rating evolve(Rating state, CommunityEvent event) {
        var seats = CommunityEvent.seats(state.offices, event);
        return new Rating(
                state.id,
                state.subject,
                state.stage,
                state.sheet,
                state.graded,
                state.incompetentInARow,
                state.meeting,
                state.rated,
                seats,
                state.books);
    }

    static Rating evolve(Rating state, RuleBookEvent event) {
        var adopted = RuleBookEvent.books(state.books, event);
        return new Rating(
                state.id,
                state.subject,
                state.stage,
                state.sheet,
                state.graded,
                state.incompetentInARow,
                state.meeting,
                state.rated,
                state.offices,
                adopted);
    }

    private Rating at(Stage next) {
        return new Rating(id, subject, next, sheet, graded, incompetentInARow, meeting, rated, offices, books);
    }

    private Rating about(Subject whom, Sheet next) {
        if (!whom.equals(subject)) return this;
        return new Rating(id, subject, stage, next, graded, incompetentInARow, meeting, rated, offices, books);
    }

    private Rating oneMoreGraded() {
        return new Rating(id, subject, stage, sheet, graded + 1, incompetentInARow, meeting, rated, offices, books);
    }

    private Rating before(int inARow) {
        return new Rating(id, subject, stage, sheet, graded, inARow, meeting, rated, offices, books);
    }

    private Rating besideAnother() {
        return new Rating(id, subject, stage, sheet, graded, incompetentInARow, meeting, true, offices, books);
    }
}
