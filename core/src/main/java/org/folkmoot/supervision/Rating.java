package org.folkmoot.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Given;
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
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.Kinships;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a rating knows.
 *
 * @param offices the offices of the one who asks, and those of the committee where it is asked about
 * @param subject what is known of the one subject that the decision is about; nothing if it is about all
 * @param teller the seats as a representative of the resident who asks; none if none does
 * @param meeting the meeting that rates; null if none was called, or none is asked about
 */
record Rating(
        Stage stage,
        Offices offices,
        Context context,
        OfSubject subject,
        Representatives teller,
        @Nullable RatingMeeting meeting) {

    /** What holds whatever is rated. @param terms of the committee */
    record Context(RuleBooks books, List<BodySeated> terms, Kinships kinships) {}

    /**
     * What is known of one subject.
     *
     * @param sheet how far its rating has come
     * @param grades of the body and its members, before this one
     * @param delivered whether the grade was handed over
     * @param due by when it is to be
     * @param contest whether its grade is said to be wrong
     */
    record OfSubject(SubjectRating sheet, Grades grades, boolean delivered, Due due, Contest contest) {}

    /** How far a rating has come. */
    sealed interface Stage {}

    record Unknown() implements Stage {}

    record Announced(Plan plan) implements Stage {}

    /** @param graded how many subjects have a grade */
    record Opened(Plan plan, Session session, int graded) implements Stage {}

    record Closed(Plan plan, Session session) implements Stage {}

    /**
     * Who and how many rate.
     *
     * @param openedOn the day of the meeting
     */
    record Session(LocalDate openedOn, OfficerId presiding, List<Allotment> allotments) {

        /** How many forms may be given out on a subject. */
        int forms(Subject subject) {
            return allotments.stream()
                    .filter(one -> one.subject().equals(subject))
                    .mapToInt(Allotment::forms)
                    .sum();
        }
    }

    /** What was announced. */
    record Plan(MeetingId meeting, List<Subject> subjects, int ruleBook) {

        /** Whether the body itself is rated. */
        boolean ratesBody(Body body) {
            return subjects.contains(new Subject(body, null));
        }

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
            case RatingOpened e ->
                new Opened(((Announced) stage).plan(), new Session(e.openedOn(), e.presiding(), e.allotments()), 0);
            case GradeGiven _ -> {
                var opened = (Opened) stage;
                yield new Opened(opened.plan(), opened.session(), opened.graded() + 1);
            }
            case RatingClosed _ -> new Closed(((Opened) stage).plan(), ((Opened) stage).session());
            case DutyReportFiled _, FormsEntered _, FormsConfirmed _, GradesTied _, GradeDelivered _ -> stage;
            case GradeContested _, ContestAnswered _, GradeAnnulled _ -> stage;
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

    /** Null before it is opened. */
    @Nullable
    Session session() {
        return switch (stage) {
            case Unknown _, Announced _ -> null;
            case Opened opened -> opened.session();
            case Closed closed -> closed.session();
        };
    }

    /** The member who is rated, whatever the seat's id; null for a body. */
    @Nullable
    PersonId person(Subject whom) {
        return offices.seats().stream()
                .filter(seat -> seat.body() == whom.body() && seat.officer().equals(whom.officer()))
                .map(Office::person)
                .findFirst()
                .orElse(null);
    }

    /** The first day of the committee's term that holds that day; office lasts until the next committee is seated. */
    LocalDate termBegan(LocalDate day) {
        return context.terms().stream()
                .map(term -> term.term().from())
                .filter(from -> !from.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    RuleBooks books() {
        return context.books();
    }

    Kinships kinships() {
        return context.kinships();
    }

    /** Whether the one who asks serves in a body that is rated. The committee's members are kept apart by COM-6 and the rule book. */
    boolean isOf(Subject whom, Given given) {
        return whom.officer() == null
                && whom.body() != Body.COMMITTEE
                && offices.held(given.by(), whom.body(), given.today());
    }

    /** The rule book that the rating was announced under. */
    RuleBook book(Plan plan) {
        return books().version(plan.ruleBook())
                .orElseThrow(() -> new IllegalStateException("no rule book version " + plan.ruleBook()));
    }
}
