package org.folkmoot.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.RuleBookRef;

/** What happened to a rating. */
public sealed interface SupervisionEvent extends Event {
    RatingId rating();

    @Override
    default Set<Tag> tags() {
        return Set.of(ofRating(rating()));
    }

    @StoredAs("rating-announced.v1")
    record RatingAnnounced(RatingId rating, int year, MeetingId meeting, OfficerId presiding, List<Subject> subjects, RuleBookRef ruleBook)
            implements SupervisionEvent {
        public RatingAnnounced {
            subjects = List.copyOf(subjects);
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(ofRating(rating), Tag.ofCommunity("ratings"));
        }
    }

    @StoredAs("duty-report-filed.v1")
    record DutyReportFiled(RatingId rating, Subject subject, Digest report, LocalDate filedOn) implements SupervisionEvent {}

    /** The rating was opened. @param members enough of all members are present @param representatives enough of the representatives are */
    @StoredAs("rating-opened.v1")
    record RatingOpened(RatingId rating, OfficerId presiding, Derivation members, Derivation representatives, int present)
            implements SupervisionEvent {}

    /** A first teller entered the forms. */
    @StoredAs("forms-entered.v1")
    record FormsEntered(RatingId rating, Subject subject, int round, OfficerId teller, Forms forms) implements SupervisionEvent {}

    /** A second teller entered the same. */
    @StoredAs("forms-confirmed.v1")
    record FormsConfirmed(RatingId rating, Subject subject, int round, OfficerId teller, Forms forms) implements SupervisionEvent {}

    /** Grades share the highest number; a second round decides between them. */
    @StoredAs("grades-tied.v1")
    record GradesTied(RatingId rating, Subject subject, List<Grade> tied) implements SupervisionEvent {
        public GradesTied {
            tied = List.copyOf(tied);
        }
    }

    /**
     * The subject was graded.
     *
     * @param derivation the sum that gave the grade
     * @param incompetentInARow ratings in a row, this one included, that ended in 不称职; 0 if this one did not (RAT-2)
     * @param deliverBy the last day to hand it to the subject in time (RAT-5)
     */
    @StoredAs("grade-given.v1")
    record GradeGiven(
            RatingId rating, Subject subject, Grade grade, Forms forms, Derivation derivation, int incompetentInARow, LocalDate deliverBy)
            implements SupervisionEvent {
        @Override
        public Set<Tag> tags() {
            var officer = subject.officer();
            return Set.of(ofRating(rating), officer == null ? new Tag("grades-of-body", subject.body().name()) : ofGradesOf(officer));
        }
    }

    @StoredAs("grade-delivered.v1")
    record GradeDelivered(RatingId rating, Subject subject, LocalDate deliveredOn, LocalDate dueOn, boolean late)
            implements SupervisionEvent {}

    @StoredAs("rating-closed.v1")
    record RatingClosed(RatingId rating, LocalDate closedOn) implements SupervisionEvent {}

    static Tag ofRating(RatingId rating) {
        return Tag.of("rating", rating);
    }

    /** All grades an officer was ever given. */
    static Tag ofGradesOf(OfficerId officer) {
        return Tag.of("grades-of", officer);
    }
}
