package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.supervision.Forms;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
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
 * @param closedOn null before it is closed
 */
public record RatingSheet(
        RatingId id,
        int year,
        MeetingId meeting,
        OfficerId presiding,
        RuleBookRef ruleBook,
        @Nullable Opening opening,
        List<Rated> subjects,
        @Nullable LocalDate closedOn,
        List<DisclosureId> publications) {

    /** @param forms how many forms may be given out on one subject */
    public record Opening(
            @Nullable Derivation members, @Nullable Derivation representatives, int present, int forms) {}

    /**
     * One who is rated.
     *
     * @param report the digest of the duty report; null if none was filed
     * @param round the round that forms are counted for, from 1
     * @param entered whether a first teller has entered the forms of the round
     * @param confirmed whether a second teller has entered the same
     * @param tied the grades that the round decides between; empty in the first
     * @param result null before a grade is given
     */
    public record Rated(
            Subject subject,
            @Nullable Digest report,
            @Nullable LocalDate reportFiledOn,
            int round,
            boolean entered,
            boolean confirmed,
            List<Grade> tied,
            @Nullable Result result) {

        private static Rated of(Subject subject) {
            return new Rated(subject, null, null, 1, false, false, List.of(), null);
        }

        private Rated reporting(DutyReportFiled e) {
            return new Rated(subject, e.report(), e.filedOn(), round, entered, confirmed, tied, result);
        }

        private Rated counting(int nowRound, boolean nowConfirmed) {
            return new Rated(subject, report, reportFiledOn, nowRound, true, nowConfirmed, tied, result);
        }

        private Rated tied(GradesTied e) {
            return new Rated(subject, report, reportFiledOn, e.round() + 1, false, false, e.tied(), null);
        }

        private Rated with(@Nullable Result given) {
            return new Rated(subject, report, reportFiledOn, round, entered, confirmed, tied, given);
        }
    }

    /**
     * A grade with the sum that gave it.
     *
     * @param deliverBy the last day to hand it to the subject in time (RAT-5); null where the rule book sets none
     * @param deliveredOn null before it is handed over
     */
    public record Result(
            Grade grade,
            Forms forms,
            Derivation derivation,
            int incompetentInARow,
            @Nullable LocalDate deliverBy,
            @Nullable LocalDate deliveredOn,
            boolean deliveredLate) {

        private Result delivered(GradeDelivered e) {
            return new Result(grade, forms, derivation, incompetentInARow, deliverBy, e.deliveredOn(), e.late());
        }
    }

    static RatingSheet of(RatingAnnounced e) {
        var subjects = e.subjects().stream().map(Rated::of).toList();
        return new RatingSheet(
                e.rating(), e.year(), e.meeting(), e.presiding(), e.ruleBook(), null, subjects, null, List.of());
    }

    RatingSheet after(SupervisionEvent event) {
        return switch (event) {
            case RatingAnnounced e -> of(e);
            case DutyReportFiled e -> on(e.subject(), rated -> rated.reporting(e));
            case RatingOpened e ->
                new RatingSheet(
                        id,
                        year,
                        meeting,
                        e.presiding(),
                        ruleBook,
                        new Opening(e.members(), e.representatives(), e.present(), e.forms()),
                        subjects,
                        closedOn,
                        publications);
            case FormsEntered e -> on(e.subject(), rated -> rated.counting(e.round(), false));
            case FormsConfirmed e -> on(e.subject(), rated -> rated.counting(e.round(), true));
            case GradesTied e -> on(e.subject(), rated -> rated.tied(e));
            case GradeGiven e ->
                on(
                        e.subject(),
                        rated -> rated.with(new Result(
                                e.grade(),
                                e.forms(),
                                e.derivation(),
                                e.incompetentInARow(),
                                e.deliverBy(),
                                null,
                                false)));
            case GradeDelivered e ->
                on(e.subject(), rated -> {
                    var given = rated.result();
                    return given == null ? rated : rated.with(given.delivered(e));
                });
            case RatingClosed e ->
                new RatingSheet(id, year, meeting, presiding, ruleBook, opening, subjects, e.closedOn(), publications);
        };
    }

    private RatingSheet on(Subject subject, UnaryOperator<Rated> change) {
        return new RatingSheet(
                id,
                year,
                meeting,
                presiding,
                ruleBook,
                opening,
                changed(subjects, rated -> rated.subject().equals(subject), change),
                closedOn,
                publications);
    }

    RatingSheet published(DisclosurePublished e) {
        return new RatingSheet(
                id,
                year,
                meeting,
                presiding,
                ruleBook,
                opening,
                subjects,
                closedOn,
                plus(publications, e.disclosure()));
    }
}
