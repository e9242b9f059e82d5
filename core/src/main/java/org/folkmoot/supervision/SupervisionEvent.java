package org.folkmoot.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Confidential.Readers;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.duties.PeriodicDuty;
import org.folkmoot.supervision.SupervisionCommand.LeftOut;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.jspecify.annotations.Nullable;

/** What happened to a rating. */
public sealed interface SupervisionEvent extends Event {
    RatingId rating();

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case RatingAnnounced e -> Set.of(ofRating(e.rating()), ofRatingsIn(e.meeting()), RATINGS);
            case RatingOpened e -> Set.of(ofRating(e.rating()), ofRatingsIn(e.meeting()));
            case DutyReportFiled _, FormsEntered _, FormsConfirmed _, GradesTied _ -> Set.of(ofRating(rating()));
            case GradeGiven e -> e.withDuties(ofGrade(e.rating(), e.subject()));
            case GradeAnnulled e -> e.withDuties(ofGrade(e.rating(), e.subject()));
            case GradeContested e -> e.withDuties(ofRating(e.rating()));
            case ContestAnswered e -> e.withDuties(ofRating(e.rating()));
            case GradeDelivered e -> e.withDuties(ofRating(e.rating()));
            case RatingClosed e -> e.withDuties(ofRating(e.rating()));
        };
    }

    /** The rating was announced. @param leftOut members of the committee in office who are not rated, each with the reason */
    @StoredAs("rating-announced.v1")
    record RatingAnnounced(
            RatingId rating,
            int year,
            MeetingId meeting,
            OfficerId presiding,
            List<Subject> subjects,
            List<LeftOut> leftOut,
            RuleBookRef ruleBook)
            implements SupervisionEvent {
        public RatingAnnounced {
            subjects = List.copyOf(subjects);
            leftOut = List.copyOf(leftOut);
        }
    }

    @StoredAs("duty-report-filed.v1")
    record DutyReportFiled(RatingId rating, Subject subject, Digest report, LocalDate filedOn)
            implements SupervisionEvent {}

    /**
     * The rating was opened.
     *
     * @param members that enough of all members are present, as the meeting has declared it (MTG-6)
     * @param representatives that enough of the representatives are (RAT-4); null in an assembly, or where the rule book sets no share
     * @param present members present
     * @param allotments how many forms may be given out on each subject
     * @param openedOn the day of the meeting; from it the time runs in which grades are handed over (RAT-5)
     */
    @StoredAs("rating-opened.v1")
    record RatingOpened(
            RatingId rating,
            MeetingId meeting,
            OfficerId presiding,
            Derivation members,
            @Nullable Derivation representatives,
            int present,
            List<Allotment> allotments,
            LocalDate openedOn)
            implements SupervisionEvent {
        public RatingOpened {
            allotments = List.copyOf(allotments);
        }
    }

    /** A first teller entered the forms, or entered them anew. */
    @StoredAs("forms-entered.v1")
    record FormsEntered(RatingId rating, Subject subject, int round, Actor teller, FormTally forms)
            implements SupervisionEvent, CountedForms, Confidential.Since {
        @Override
        public Tag seal() {
            return CountedForms.super.seal();
        }
    }

    /** A second teller entered the same. */
    @StoredAs("forms-confirmed.v1")
    record FormsConfirmed(RatingId rating, Subject subject, int round, Actor teller, FormTally forms)
            implements SupervisionEvent, CountedForms {}

    /** What a teller has counted: told to nobody before there is a grade, so that the second teller counts, and does not copy. */
    interface CountedForms extends Confidential {
        RatingId rating();

        Subject subject();

        @Override
        default Tag seal() {
            return ofForms(rating(), subject());
        }

        @Override
        default Readers readers() {
            return Readers.EVERYBODY;
        }
    }

    /**
     * Grades share the highest number; another round decides between them (RAT-6).
     *
     * @param round the round that ended so
     * @param tied the grades on the forms of the next round, best first
     */
    @StoredAs("grades-tied.v1")
    record GradesTied(RatingId rating, Subject subject, int round, List<Grade> tied) implements SupervisionEvent {
        public GradesTied {
            tied = List.copyOf(tied);
        }
    }

    /**
     * The subject was graded.
     *
     * @param person the member who was rated, whatever the seat's id; null for a body
     * @param forms the forms of the last round
     * @param derivation the sum that gave the grade: by majority, how many forms say this grade or a better one, of all valid
     *     forms; by plurality, how many say this grade, and that this is more than the share of the grade next in number
     * @param incompetentInARow ratings of this person in a row since the term began, this one included, that ended in 不称职; 0 if this
     *     one did not (RAT-2)
     * @param ratedOn the day of the meeting
     * @param again the duties to rate again that are done by it, where a grade of theirs was annulled
     * @param deliverBy the last day to hand it to the subject in time (RAT-5); null where the rule book sets none
     */
    @StoredAs("grade-given.v1")
    record GradeGiven(
            RatingId rating,
            Subject subject,
            @Nullable PersonId person,
            Grade grade,
            FormTally forms,
            Derivation derivation,
            int incompetentInARow,
            LocalDate ratedOn,
            List<DutyId> again,
            @Nullable LocalDate deliverBy)
            implements SupervisionEvent, Confidential.Until, Obliging {
        public GradeGiven {
            again = List.copyOf(again);
        }

        /** It is handed over by that day, and published promptly, within no number of days (RAT-1). */
        @Override
        public List<Duty.Step> duties() {
            var steps = new ArrayList<Duty.Step>();
            steps.add(
                    new Duty.Arises(Duty.once(toDeliver(rating, subject), Body.SUPERVISION_BOARD, "RAT-5", deliverBy)));
            steps.add(new Duty.Arises(Duty.once(toPublish(rating), Body.COMMITTEE, "RAT-1", null)));
            for (var duty : again) steps.add(new Duty.Done(duty));
            return List.copyOf(steps);
        }

        @Override
        public Tag seal() {
            return ofForms(rating, subject);
        }
    }

    @StoredAs("grade-delivered.v1")
    record GradeDelivered(
            RatingId rating,
            Subject subject,
            LocalDate deliveredOn,
            @Nullable LocalDate dueOn,
            boolean late) implements SupervisionEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Done(toDeliver(rating, subject)));
        }
    }

    /**
     * A member of the board says that a grade is wrong, and the body that was rated, or whose member was, may be heard.
     *
     * @param answerBy the last day on which the board waits for it
     */
    @StoredAs("grade-contested.v1")
    record GradeContested(
            RatingId rating,
            Subject subject,
            GradeError error,
            @Nullable OfficerId about,
            String reason,
            OfficerId contestedBy,
            LocalDate contestedOn,
            LocalDate answerBy)
            implements SupervisionEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Arises(Duty.once(toAnswer(rating, subject), subject.body(), "RAT-2", answerBy)));
        }
    }

    @StoredAs("contest-answered.v1")
    record ContestAnswered(RatingId rating, Subject subject, String answer, OfficerId answeredBy)
            implements SupervisionEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Done(toAnswer(rating, subject)));
        }
    }

    /**
     * The board annulled a grade: it counts no more, and who was rated is rated again.
     *
     * @param person the member who was rated; null for a body
     * @param by the two members of the board
     * @param rateAgainBy the last day on which that is in time
     */
    @StoredAs("grade-annulled.v1")
    record GradeAnnulled(
            RatingId rating,
            Subject subject,
            @Nullable PersonId person,
            GradeError error,
            List<OfficerId> by,
            LocalDate rateAgainBy)
            implements SupervisionEvent, Obliging {
        public GradeAnnulled {
            by = List.copyOf(by);
        }

        /** What is on the board is not true any more, so it is published again. */
        @Override
        public List<Duty.Step> duties() {
            return List.of(
                    new Duty.Lapses(toAnswer(rating, subject)),
                    new Duty.Lapses(toDeliver(rating, subject)),
                    new Duty.Arises(Duty.once(toPublish(rating), Body.COMMITTEE, "RAT-1", null)),
                    new Duty.Arises(
                            Duty.once(toRateAgain(rating, subject), Body.SUPERVISION_BOARD, "RAT-1", rateAgainBy)));
        }
    }

    @StoredAs("rating-closed.v1")
    record RatingClosed(RatingId rating, LocalDate closedOn) implements SupervisionEvent, Obliging {
        /** The committee was rated in this year (RAT-1). */
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Done(PeriodicDuty.RATE_COMMITTEE.on(closedOn)));
        }
    }

    /** The ratings of the community. */
    Tag RATINGS = Tag.ofCommunity("ratings");

    static Tag ofRating(RatingId rating) {
        return Tag.of("rating", rating);
    }

    /** The duty to hand a grade to whom it was given. */
    static DutyId toDeliver(RatingId rating, Subject subject) {
        return DutyId.of("deliver", rating, subject.name());
    }

    /** The duty to publish the grades given. */
    static DutyId toPublish(RatingId rating) {
        return DutyId.of("publish-grades", rating);
    }

    /** The rating whose grades are published to do that duty; null if something else is. */
    static @Nullable RatingId published(@Nullable DutyId duty) {
        return duty == null ? null : duty.about("publish-grades", RatingId::new);
    }

    /** The forms on one subject of a rating. */
    static Tag ofForms(RatingId rating, Subject subject) {
        return new Tag("forms", rating + "/" + subject.name());
    }

    /** The duty to say something on a grade that is said to be wrong. */
    static DutyId toAnswer(RatingId rating, Subject subject) {
        return DutyId.of("answer-contest", rating, subject.name());
    }

    /** The duty to rate again whose grade was annulled. */
    static DutyId toRateAgain(RatingId rating, Subject subject) {
        return DutyId.of("rate-again", rating, subject.name());
    }

    private static Tag[] ofGrade(RatingId rating, Subject subject) {
        return new Tag[] {ofRating(rating), ofGradesIn(subject.body())};
    }

    /** All grades that a body and its members were ever given. */
    static Tag ofGradesIn(Body body) {
        return new Tag("grades-in", body.name());
    }

    /** What is rated in one meeting. */
    static Tag ofRatingsIn(MeetingId meeting) {
        return Tag.of("ratings-in", meeting);
    }
}
