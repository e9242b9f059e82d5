package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.supervision.RatingFixture.*;
import static org.folkmoot.supervision.SupervisionRefusal.*;
import static org.folkmoot.vocabulary.Grade.BASICALLY_COMPETENT;
import static org.folkmoot.vocabulary.Grade.COMPETENT;
import static org.folkmoot.vocabulary.Grade.EXCELLENT;
import static org.folkmoot.vocabulary.Grade.INCOMPETENT;
import static org.folkmoot.vocabulary.Grade.SATISFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.duties.DutyEvent.DutyExtended;
import org.folkmoot.supervision.SupervisionCommand.CloseRating;
import org.folkmoot.supervision.SupervisionCommand.DeliverGrade;
import org.folkmoot.supervision.SupervisionCommand.GiveGrade;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.RatingId;
import org.junit.jupiter.api.Test;

class GivingGradesTest {

    private static final LocalDate JUNE_20 = LocalDate.of(2026, 6, 20);
    private static final LocalDate DECEMBER_22 = LocalDate.of(2026, 12, 22);
    private static final LocalDate DECEMBER_23 = LocalDate.of(2026, 12, 23);
    private static final FormTally ON_Z = onMember(10, 30, 40, 45);
    private static final GiveGrade GRADE_Z = new GiveGrade(RATING, Z);
    private static final List<Grade> BODY = Verdict.scale(COMMITTEE);

    private static Derivation majority(int orBetter, int valid) {
        return Derivation.moreThan("RAT-3", 1, orBetter, valid, Fraction.HALF);
    }

    private static Derivation plurality(int most, int next, int valid) {
        return Derivation.moreThan("RAT-3", 1, most, valid, new Fraction(next, valid));
    }

    private static GradeGiven onZ(Grade grade, FormTally forms, Derivation sum, int inARow) {
        return new GradeGiven(RATING, Z, person(9), grade, forms, sum, inARow, DECEMBER_12, List.of(), DECEMBER_22);
    }

    private static GradeGiven earlier(int number, Grade grade, int inARow) {
        return earlier(number, Z, grade, inARow);
    }

    private static GradeGiven earlier(int number, Subject seat, Grade grade, int inARow) {
        var rating = new RatingId("T-0000009%d".formatted(number));
        return new GradeGiven(
                rating,
                seat,
                person(9),
                grade,
                ON_Z,
                majority(80, 125),
                inARow,
                JUNE_20,
                List.of(),
                JUNE_20.plusDays(10));
    }

    private static OfficeEnded endOfZ(int remaining, boolean byElection) {
        return new OfficeEnded(
                committeeOfficer(9),
                residentOf(9),
                Body.COMMITTEE,
                EndReason.TWICE_INCOMPETENT,
                DECEMBER_12,
                remaining,
                byElection);
    }

    private static Decision grading(Map<String, String> rules, FormTally forms) {
        return counted(opened(rules), Z, 1, forms).when(board(1), DECEMBER_12, GRADE_Z);
    }

    @Test
    void by_majority_the_grade_is_the_best_that_more_than_half_give_or_surpass() {
        assertEquals(accept(onZ(BASICALLY_COMPETENT, ON_Z, majority(80, 125), 0)), grading(MAJORITY, ON_Z));
    }

    @Test
    void by_majority_half_and_half_is_a_tie_between_the_grades_at_which_they_meet() {
        var neighbours = onMember(20, 40, 50, 10);
        assertEquals(
                accept(new GradesTied(RATING, Z, 1, List.of(COMPETENT, BASICALLY_COMPETENT))),
                grading(MAJORITY, neighbours));
        assertEquals(
                accept(onZ(BASICALLY_COMPETENT, onMember(20, 39, 51, 10), majority(110, 120), 0)),
                grading(MAJORITY, onMember(20, 39, 51, 10)));
        assertEquals(
                accept(onZ(COMPETENT, onMember(20, 41, 49, 10), majority(61, 120), 0)),
                grading(MAJORITY, onMember(20, 41, 49, 10)));
    }

    @Test
    void by_majority_exactly_half_ends_no_office() {
        var half = onMember(60, 0, 0, 60);
        assertEquals(accept(new GradesTied(RATING, Z, 1, List.of(EXCELLENT, INCOMPETENT))), grading(MAJORITY, half));
        var below = onMember(59, 0, 0, 61);
        assertEquals(accept(onZ(INCOMPETENT, below, majority(120, 120), 1)), grading(MAJORITY, below));
        var above = onMember(61, 0, 0, 59);
        assertEquals(accept(onZ(EXCELLENT, above, majority(61, 120), 0)), grading(MAJORITY, above));
    }

    @Test
    void by_majority_grades_that_share_the_highest_number_need_no_second_round() {
        var tie = onMember(41, 41, 28, 15);
        assertEquals(accept(onZ(COMPETENT, tie, majority(82, 125), 0)), grading(MAJORITY, tie));
    }

    @Test
    void the_time_to_hand_a_grade_over_runs_from_the_meeting_however_late_it_is_given() {
        var history = counted(opened(MAJORITY), Z, 1, ON_Z);
        var given = onZ(BASICALLY_COMPETENT, ON_Z, majority(80, 125), 0);
        assertEquals(accept(given), history.when(board(1), DECEMBER_23, GRADE_Z));
        assertEquals(
                accept(new GradeDelivered(RATING, Z, DECEMBER_23, DECEMBER_22, true)),
                history.and(given).when(board(1), DECEMBER_23, new DeliverGrade(RATING, Z)));
    }

    @Test
    void by_plurality_the_grade_is_the_one_given_most_often() {
        assertEquals(accept(onZ(INCOMPETENT, ON_Z, plurality(45, 40, 125), 1)), grading(PLURALITY, ON_Z));
        var first = onMember(41, 40, 40, 4);
        assertEquals(accept(onZ(EXCELLENT, first, plurality(41, 40, 125), 0)), grading(PLURALITY, first));
    }

    @Test
    void by_plurality_unanimous_forms_surpass_nothing_at_all() {
        var all = onMember(0, 125, 0, 0);
        assertEquals(accept(onZ(COMPETENT, all, plurality(125, 0, 125), 0)), grading(PLURALITY, all));
    }

    @Test
    void a_body_is_graded_on_its_own_scale() {
        var forms = forms(128, 127, 2, BODY, 70, 40, 15);
        assertEquals(
                accept(new GradeGiven(
                        RATING,
                        COMMITTEE,
                        null,
                        SATISFIED,
                        forms,
                        majority(70, 125),
                        0,
                        DECEMBER_12,
                        List.of(),
                        DECEMBER_22)),
                counted(opened(MAJORITY), COMMITTEE, 1, forms)
                        .when(board(1), DECEMBER_12, new GiveGrade(RATING, COMMITTEE)));
    }

    @Test
    void grades_that_share_the_highest_number_go_to_a_second_round() {
        var tie = onMember(41, 41, 28, 15);
        assertEquals(accept(new GradesTied(RATING, Z, 1, List.of(EXCELLENT, COMPETENT))), grading(PLURALITY, tie));
        var lower = onMember(15, 28, 41, 41);
        assertEquals(
                accept(new GradesTied(RATING, Z, 1, List.of(BASICALLY_COMPETENT, INCOMPETENT))),
                grading(PLURALITY, lower));
        var three = onMember(40, 5, 40, 40);
        assertEquals(
                accept(new GradesTied(RATING, Z, 1, List.of(EXCELLENT, BASICALLY_COMPETENT, INCOMPETENT))),
                grading(PLURALITY, three));
    }

    @Test
    void the_second_round_is_between_the_tied_grades_only() {
        var tied = tied();
        var between = forms(128, 126, 1, List.of(EXCELLENT, COMPETENT), 60, 65);
        assertEquals(refuse(FORMS_NOT_CONFIRMED), tied.when(board(1), DECEMBER_12, GRADE_Z));
        assertEquals(refuse(FORMS_OF_ANOTHER_ROUND), tied.when(board(2), DECEMBER_12, entry(Z, 1, between)));
        assertEquals(refuse(FORMS_GRADES_UNFIT), tied.when(board(2), DECEMBER_12, entry(Z, 2, onMember(60, 65, 0, 0))));
        assertEquals(
                accept(new FormsEntered(RATING, Z, 2, board(2), between)),
                tied.when(board(2), DECEMBER_12, entry(Z, 2, between)));
        assertEquals(
                accept(onZ(COMPETENT, between, plurality(65, 60, 125), 0)),
                counted(tied, Z, 2, between).when(board(1), DECEMBER_12, GRADE_Z));
    }

    @Test
    void a_second_tie_leads_to_a_third_round() {
        var again = counted(tied(), Z, 2, forms(128, 126, 2, List.of(EXCELLENT, COMPETENT), 62, 62));
        assertEquals(
                accept(new GradesTied(RATING, Z, 2, List.of(EXCELLENT, COMPETENT))),
                again.when(board(1), DECEMBER_12, GRADE_Z));
        var third = forms(128, 125, 0, List.of(EXCELLENT, COMPETENT), 63, 62);
        assertEquals(
                accept(onZ(EXCELLENT, third, plurality(63, 62, 125), 0)),
                counted(again.then(board(1), DECEMBER_12, GRADE_Z), Z, 3, third).when(board(1), DECEMBER_12, GRADE_Z));
    }

    private static History tied() {
        return counted(opened(PLURALITY), Z, 1, onMember(41, 41, 28, 15)).then(board(1), DECEMBER_12, GRADE_Z);
    }

    @Test
    void a_grade_needs_two_counts_and_is_given_once_by_the_board() {
        var once = opened(MAJORITY).then(board(2), DECEMBER_12, entry(Z, 1, ON_Z));
        assertEquals(refuse(FORMS_NOT_CONFIRMED), opened(MAJORITY).when(board(1), DECEMBER_12, GRADE_Z));
        assertEquals(refuse(FORMS_NOT_CONFIRMED), once.when(board(1), DECEMBER_12, GRADE_Z));
        var counted = counted(opened(MAJORITY), Z, 1, ON_Z);
        assertEquals(refuse(RATING_BY_BOARD_ONLY), counted.when(committee(5), DECEMBER_12, GRADE_Z));
        assertEquals(refuse(RATED_MAY_NOT_PRESIDE), counted.when(committee(9), DECEMBER_12, GRADE_Z));
        assertEquals(refuse(FORMS_NOT_CONFIRMED), counted.when(board(1), DECEMBER_12, new GiveGrade(RATING, CHAIR)));
        assertEquals(refuse(SUBJECT_UNKNOWN), counted.when(board(1), DECEMBER_12, new GiveGrade(RATING, member(5))));
        assertEquals(
                refuse(SUBJECT_ALREADY_GRADED),
                counted.then(board(1), DECEMBER_12, GRADE_Z).when(board(1), DECEMBER_12, GRADE_Z));
    }

    @Test
    void twice_incompetent_in_a_row_ends_the_office() {
        var history = counted(opened(PLURALITY).and(earlier(1, INCOMPETENT, 1)), Z, 1, ON_Z);
        assertEquals(
                accept(onZ(INCOMPETENT, ON_Z, plurality(45, 40, 125), 2), endOfZ(8, false)),
                history.when(board(1), DECEMBER_12, GRADE_Z));
    }

    @Test
    void the_same_forms_by_majority_end_no_office() {
        var history = counted(opened(MAJORITY).and(earlier(1, INCOMPETENT, 1)), Z, 1, ON_Z);
        assertEquals(
                accept(onZ(BASICALLY_COMPETENT, ON_Z, majority(80, 125), 0)),
                history.when(board(1), DECEMBER_12, GRADE_Z));
    }

    @Test
    void a_better_grade_in_between_breaks_the_row() {
        var history = counted(opened(PLURALITY).and(earlier(1, INCOMPETENT, 1), earlier(2, COMPETENT, 0)), Z, 1, ON_Z);
        assertEquals(
                accept(onZ(INCOMPETENT, ON_Z, plurality(45, 40, 125), 1)),
                history.when(board(1), DECEMBER_12, GRADE_Z));
    }

    @Test
    void another_seat_in_the_same_term_begins_nothing_anew() {
        var seat = new Subject(Body.COMMITTEE, new OfficerId("S-00000077"));
        var history = counted(
                opened(PLURALITY).and(term(LocalDate.of(2026, 1, 1)), earlier(1, seat, INCOMPETENT, 1)), Z, 1, ON_Z);
        assertEquals(
                accept(onZ(INCOMPETENT, ON_Z, plurality(45, 40, 125), 2), endOfZ(8, false)),
                history.when(board(1), DECEMBER_12, GRADE_Z));
        var thirdTime = counted(
                opened(PLURALITY)
                        .and(term(LocalDate.of(2026, 1, 1)))
                        .and(earlier(1, seat, INCOMPETENT, 1), earlier(2, seat, INCOMPETENT, 2)),
                Z,
                1,
                ON_Z);
        assertEquals(
                accept(onZ(INCOMPETENT, ON_Z, plurality(45, 40, 125), 3), endOfZ(8, false)),
                thirdTime.when(board(1), DECEMBER_12, GRADE_Z));
    }

    @Test
    void an_election_for_another_term_begins_the_count_anew() {
        var before = opened(PLURALITY).and(earlier(1, INCOMPETENT, 1));
        var reelected = counted(before.and(term(JUNE_20.plusDays(1))), Z, 1, ON_Z);
        assertEquals(
                accept(onZ(INCOMPETENT, ON_Z, plurality(45, 40, 125), 1)),
                reelected.when(board(1), DECEMBER_12, GRADE_Z));
        var rated = counted(before.and(term(JUNE_20)), Z, 1, ON_Z);
        assertEquals(
                accept(onZ(INCOMPETENT, ON_Z, plurality(45, 40, 125), 2), endOfZ(8, false)),
                rated.when(board(1), DECEMBER_12, GRADE_Z));
    }

    private static BodySeated term(LocalDate from) {
        return new BodySeated(Body.COMMITTEE, new Period(from, TERM.to()), 9, 1);
    }

    @Test
    void grades_of_others_do_not_count() {
        var other = new GradeGiven(
                new RatingId("T-00000091"),
                Z,
                person(8),
                INCOMPETENT,
                ON_Z,
                majority(80, 125),
                1,
                JUNE_20,
                List.of(),
                null);
        assertEquals(
                accept(onZ(INCOMPETENT, ON_Z, plurality(45, 40, 125), 1)),
                counted(opened(PLURALITY).and(other), Z, 1, ON_Z).when(board(1), DECEMBER_12, GRADE_Z));
    }

    @Test
    void an_office_that_has_ended_ends_no_second_time() {
        var resigned = new OfficeEnded(
                committeeOfficer(9), residentOf(9), Body.COMMITTEE, EndReason.RESIGNED, DECEMBER_12, 8, false);
        var history = counted(opened(PLURALITY).and(earlier(1, INCOMPETENT, 1), resigned), Z, 1, ON_Z);
        assertEquals(
                accept(onZ(INCOMPETENT, ON_Z, plurality(45, 40, 125), 2)),
                history.when(board(1), DECEMBER_12, GRADE_Z));
    }

    @Test
    void an_office_that_was_to_end_later_ends_now() {
        var resigning = new OfficeEnded(
                committeeOfficer(9), residentOf(9), Body.COMMITTEE, EndReason.RESIGNED, DECEMBER_23, 8, false);
        var history = counted(opened(PLURALITY).and(earlier(1, INCOMPETENT, 1), resigning), Z, 1, ON_Z);
        assertEquals(
                accept(onZ(INCOMPETENT, ON_Z, plurality(45, 40, 125), 2), endOfZ(8, false)),
                history.when(board(1), DECEMBER_12, GRADE_Z));
    }

    @Test
    void a_committee_under_five_needs_a_by_election() {
        assertEquals(endOfZ(5, false), endLeaving(5));
        assertEquals(endOfZ(4, true), endLeaving(4));
    }

    /** What becomes of Z's office when that many members remain. */
    private static Object endLeaving(int remaining) {
        var left = opened(PLURALITY).and(earlier(1, INCOMPETENT, 1));
        for (int member = 2; member < 10 - remaining; member++)
            left = left.and(new OfficeEnded(
                    committeeOfficer(member),
                    residentOf(member),
                    Body.COMMITTEE,
                    EndReason.RESIGNED,
                    DECEMBER_1,
                    0,
                    false));
        var decided = counted(left, Z, 1, ON_Z).when(board(1), DECEMBER_12, GRADE_Z);
        return ((Decision.Accepted) decided).events().getLast();
    }

    @Test
    void a_rule_book_without_the_parameter_sets_no_day_for_the_delivery() {
        var lax = counted(opened(without(MAJORITY, "rating.result_days")), Z, 1, ON_Z)
                .then(board(1), DECEMBER_12, GRADE_Z);
        assertEquals(
                new GradeGiven(
                        RATING,
                        Z,
                        person(9),
                        BASICALLY_COMPETENT,
                        ON_Z,
                        majority(80, 125),
                        0,
                        DECEMBER_12,
                        List.of(),
                        null),
                lax.events().getLast());
        assertEquals(
                accept(new GradeDelivered(RATING, Z, DECEMBER_23, null, false)),
                lax.when(board(1), DECEMBER_23, new DeliverGrade(RATING, Z)));
    }

    @Test
    void a_grade_is_handed_over_within_ten_days_or_late() {
        var graded = counted(opened(MAJORITY), Z, 1, ON_Z).then(board(1), DECEMBER_12, GRADE_Z);
        var deliver = new DeliverGrade(RATING, Z);
        assertEquals(
                accept(new GradeDelivered(RATING, Z, DECEMBER_22, DECEMBER_22, false)),
                graded.when(board(1), DECEMBER_22, deliver));
        assertEquals(
                accept(new GradeDelivered(RATING, Z, DECEMBER_23, DECEMBER_22, true)),
                graded.when(board(1), DECEMBER_23, deliver));
        assertEquals(
                refuse(GRADE_ALREADY_DELIVERED),
                graded.then(board(1), DECEMBER_22, deliver).when(board(1), DECEMBER_22, deliver));
        assertEquals(refuse(SUBJECT_NOT_GRADED), graded.when(board(1), DECEMBER_22, new DeliverGrade(RATING, CHAIR)));
        assertEquals(refuse(SUBJECT_UNKNOWN), graded.when(board(1), DECEMBER_22, new DeliverGrade(RATING, member(5))));
        assertEquals(refuse(RATING_BY_BOARD_ONLY), graded.when(committee(5), DECEMBER_22, deliver));
    }

    @Test
    void a_grade_is_handed_over_in_time_on_a_last_day_that_a_holiday_has_moved() {
        var moved = counted(opened(MAJORITY), Z, 1, ON_Z)
                .then(board(1), DECEMBER_12, GRADE_Z)
                .and(new DutyExtended(SupervisionEvent.toDeliver(RATING, Z), DECEMBER_22, DECEMBER_23));
        assertEquals(
                accept(new GradeDelivered(RATING, Z, DECEMBER_23, DECEMBER_23, false)),
                moved.when(board(1), DECEMBER_23, new DeliverGrade(RATING, Z)));
    }

    @Test
    void a_rating_closes_when_everybody_is_graded() {
        var close = new CloseRating(RATING);
        var two = graded(graded(opened(MAJORITY), Z, ON_Z), CHAIR, ON_Z);
        assertEquals(refuse(SUBJECT_NOT_GRADED), two.when(board(1), DECEMBER_12, close));
        var all = graded(two, COMMITTEE, forms(128, 127, 2, BODY, 70, 40, 15));
        assertEquals(accept(new RatingClosed(RATING, DECEMBER_12)), all.when(board(1), DECEMBER_12, close));
        var closed = all.then(board(1), DECEMBER_12, close);
        assertEquals(refuse(RATING_CLOSED), closed.when(board(1), DECEMBER_12, close));
        assertEquals(refuse(RATING_NOT_OPENED), announced(MAJORITY).when(board(1), DECEMBER_12, close));
        assertEquals(
                accept(new GradeDelivered(RATING, Z, DECEMBER_22, DECEMBER_22, false)),
                closed.when(board(1), DECEMBER_22, new DeliverGrade(RATING, Z)));
    }

    private static History graded(History history, Subject subject, FormTally forms) {
        return counted(history, subject, 1, forms).then(board(1), DECEMBER_12, new GiveGrade(RATING, subject));
    }
}
