package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.GradeError;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionCommand.LeftOut;
import org.folkmoot.supervision.SupervisionEvent;
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
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.jspecify.annotations.Nullable;

/**
 * One rating. The forms on a subject are shown when its grade is given, not while they are counted.
 *
 * @param opening null before it is opened
 * @param leftOut members in office who are not rated, each with the reason
 * @param closedOn null before it is closed
 */
@RecordBuilder
public record RatingSheet(
        RatingId id,
        int year,
        MeetingId meeting,
        OfficerId presiding,
        RuleBookRef ruleBook,
        @Nullable Opened opening,
        List<Rated> subjects,
        List<LeftOut> leftOut,
        @Nullable LocalDate closedOn,
        List<DisclosureId> publications)
        implements RatingSheetBuilder.With, Listed<RatingSheet.Entry> {

    /** How far it has come. */
    public enum Stage {
        ANNOUNCED,
        OPEN,
        CLOSED
    }

    /** A rating in a list. */
    public record Entry(RatingId id, int year, MeetingId meeting, int subjects, Stage stage) {}

    /** How the meeting stood when it was opened. */
    public record Opened(
            @Nullable Derivation members, @Nullable Derivation representatives, int present) {}

    /**
     * One who is rated.
     *
     * @param report the digest of the duty report; null if none was filed
     * @param forms how many forms may be given out; null before the opening
     * @param round the round that forms are counted for, from 1
     * @param entered whether a first teller has entered the forms of the round
     * @param confirmed whether a second teller has entered the same
     * @param tied the grades that the round decides between; empty in the first
     * @param result null before a grade is given
     * @param contest that the grade is said to be wrong; null if nobody says so
     */
    @RecordBuilder
    public record Rated(
            Subject subject,
            @Nullable Digest report,
            @Nullable LocalDate reportFiledOn,
            @Nullable Integer forms,
            int round,
            boolean entered,
            boolean confirmed,
            List<Grade> tied,
            @Nullable Result result,
            @Nullable Contest contest)
            implements RatingSheetRatedBuilder.With {

        private static Rated of(Subject subject) {
            return new Rated(subject, null, null, null, 1, false, false, List.of(), null, null);
        }

        private Rated counting(int nowRound, boolean nowConfirmed) {
            return with(now -> now.round(nowRound).entered(true).confirmed(nowConfirmed));
        }

        private Rated allotted(RatingOpened e) {
            return e.allotments().stream()
                    .filter(one -> one.subject().equals(subject))
                    .findFirst()
                    .map(one -> withForms(one.forms()))
                    .orElse(this);
        }

        private Rated annulled() {
            return result == null ? this : withResult(result.withAnnulled(true));
        }

        private Rated answered(ContestAnswered e) {
            return contest == null ? this : withContest(contest.answered(e.answer()));
        }

        private Rated delivered(GradeDelivered e) {
            return result == null
                    ? this
                    : withResult(result.withDeliveredOn(e.deliveredOn()).withDeliveredLate(e.late()));
        }
    }

    /**
     * That a grade is said to be wrong.
     *
     * @param answerBy the last day on which the board waits for what the body says
     * @param answer null before it has said anything
     */
    public record Contest(
            GradeError error,
            String reason,
            OfficerId by,
            LocalDate answerBy,
            @Nullable String answer) {

        private Contest answered(String text) {
            return new Contest(error, reason, by, answerBy, text);
        }
    }

    /**
     * A grade with the sum that gave it.
     *
     * @param deliveredOn null before it is handed over
     * @param annulled whether it counts no more
     */
    @RecordBuilder
    public record Result(
            Grade grade,
            FormTally forms,
            Derivation derivation,
            int incompetentInARow,
            @Nullable LocalDate deliveredOn,
            boolean deliveredLate,
            boolean annulled)
            implements RatingSheetResultBuilder.With {

        private static Result of(GradeGiven e) {
            return new Result(e.grade(), e.forms(), e.derivation(), e.incompetentInARow(), null, false, false);
        }
    }

    static RatingSheet of(RatingAnnounced e) {
        var subjects = e.subjects().stream().map(Rated::of).toList();
        return new RatingSheet(
                e.rating(),
                e.year(),
                e.meeting(),
                e.presiding(),
                e.ruleBook(),
                null,
                subjects,
                e.leftOut(),
                null,
                List.of());
    }

    @Override
    public Entry entry() {
        return new Entry(id, year, meeting, subjects.size(), stage());
    }

    private Stage stage() {
        if (closedOn != null) return Stage.CLOSED;
        return opening == null ? Stage.ANNOUNCED : Stage.OPEN;
    }

    RatingSheet after(SupervisionEvent event) {
        return switch (event) {
            case RatingAnnounced e -> of(e);
            case DutyReportFiled e ->
                on(e.subject(), rated -> rated.withReport(e.report()).withReportFiledOn(e.filedOn()));
            case RatingOpened e ->
                withPresiding(e.presiding())
                        .withOpening(new Opened(e.members(), e.representatives(), e.present()))
                        .withSubjects(subjects.stream()
                                .map(rated -> rated.allotted(e))
                                .toList());
            case FormsEntered e -> on(e.subject(), rated -> rated.counting(e.round(), false));
            case FormsConfirmed e -> on(e.subject(), rated -> rated.counting(e.round(), true));
            case GradesTied e ->
                on(
                        e.subject(),
                        rated -> rated.with(now -> now.round(e.round() + 1)
                                .entered(false)
                                .confirmed(false)
                                .tied(e.tied())
                                .result(null)));
            case GradeGiven e -> on(e.subject(), rated -> rated.withResult(Result.of(e)));
            case GradeDelivered e -> on(e.subject(), rated -> rated.delivered(e));
            case GradeContested e ->
                on(
                        e.subject(),
                        rated -> rated.withContest(
                                new Contest(e.error(), e.reason(), e.contestedBy(), e.answerBy(), null)));
            case ContestAnswered e -> on(e.subject(), rated -> rated.answered(e));
            case GradeAnnulled e -> on(e.subject(), Rated::annulled);
            case RatingClosed e -> withClosedOn(e.closedOn());
        };
    }

    private RatingSheet on(Subject subject, UnaryOperator<Rated> change) {
        return withSubjects(changed(subjects, rated -> rated.subject().equals(subject), change));
    }

    RatingSheet published(DisclosurePublished e) {
        return withPublications(plus(publications, e.disclosure()));
    }
}
