package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.supervision.GradeError.MEMBER_NOT_IN_OFFICE;
import static org.folkmoot.supervision.GradeError.NEAR_RELATIVE;
import static org.folkmoot.supervision.GradeError.OFFICE_NOT_HELD;
import static org.folkmoot.supervision.RatingFixture.*;
import static org.folkmoot.supervision.SupervisionRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.KinshipEnded;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.supervision.SupervisionCommand.AnnulGrade;
import org.folkmoot.supervision.SupervisionCommand.AnswerContest;
import org.folkmoot.supervision.SupervisionCommand.ContestGrade;
import org.folkmoot.supervision.SupervisionCommand.DeliverGrade;
import org.folkmoot.supervision.SupervisionCommand.GiveGrade;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.supervision.SupervisionEvent.ContestAnswered;
import org.folkmoot.supervision.SupervisionEvent.GradeAnnulled;
import org.folkmoot.supervision.SupervisionEvent.GradeContested;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.RatingId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** RAT-2: a grade falls only for an error that the record shows, by two members of the board, and the body is heard. */
class ContestingAGradeTest {

    private static final LocalDate DECEMBER_20 = LocalDate.of(2026, 12, 20);
    private static final LocalDate DECEMBER_25 = LocalDate.of(2026, 12, 25);
    private static final LocalDate JANUARY_19 = LocalDate.of(2027, 1, 19);
    private static final AnnulGrade ANNUL = new AnnulGrade(RATING, Z);
    private static final AnswerContest ANSWER = new AnswerContest(RATING, Z, "it was counted twice");

    /** Board member 1 presided, 2 and 3 counted; Z was found incompetent. */
    private static final History GRADED = counted(opened(PLURALITY), Z, 1, onMember(10, 30, 40, 45))
            .then(board(1), DECEMBER_12, new GiveGrade(RATING, Z));

    /** Teller 2 had died before the day, which was known later. */
    private static final History WITHOUT_OFFICE = GRADED.and(died(2, LocalDate.of(2026, 12, 11)));

    private static final History CONTESTED =
            WITHOUT_OFFICE.then(board(4), DECEMBER_20, contest(OFFICE_NOT_HELD, boardOfficer(2)));

    private static OfficeEnded died(int member, LocalDate from) {
        return new OfficeEnded(boardOfficer(member), null, Body.SUPERVISION_BOARD, EndReason.DIED, from, 4, false);
    }

    private static ContestGrade contest(GradeError error, @Nullable OfficerId about) {
        return new ContestGrade(RATING, Z, error, about, "a teller had no office");
    }

    private static GradeContested contested(GradeError error, @Nullable OfficerId about) {
        return new GradeContested(
                RATING, Z, error, about, "a teller had no office", boardOfficer(4), DECEMBER_20, DECEMBER_25);
    }

    private static Decision contesting(History history, GradeError error, @Nullable OfficerId about) {
        return history.when(board(4), DECEMBER_20, contest(error, about));
    }

    private static GradeAnnulled annulled(LocalDate again) {
        return new GradeAnnulled(
                RATING, Z, person(9), OFFICE_NOT_HELD, List.of(boardOfficer(4), boardOfficer(5)), again);
    }

    @Test
    void a_grade_is_contested_where_one_who_had_a_hand_in_it_held_no_office_on_the_day() {
        assertEquals(refuse(GRADE_ERROR_NOT_SHOWN), contesting(GRADED, OFFICE_NOT_HELD, boardOfficer(2)));
        assertEquals(
                accept(contested(OFFICE_NOT_HELD, boardOfficer(2))),
                contesting(WITHOUT_OFFICE, OFFICE_NOT_HELD, boardOfficer(2)));
        var afterwards = GRADED.and(died(2, LocalDate.of(2026, 12, 13)));
        assertEquals(refuse(GRADE_ERROR_NOT_SHOWN), contesting(afterwards, OFFICE_NOT_HELD, boardOfficer(2)));
        var bystander = GRADED.and(died(5, LocalDate.of(2026, 12, 11)));
        assertEquals(refuse(GRADE_ERROR_NOT_SHOWN), contesting(bystander, OFFICE_NOT_HELD, boardOfficer(5)));
        assertEquals(refuse(GRADE_ERROR_NOT_SHOWN), contesting(WITHOUT_OFFICE, OFFICE_NOT_HELD, null));
    }

    @Test
    void or_was_a_near_relative_of_whoever_was_rated() {
        var teller = new PersonId(boardOfficer(3).value());
        var kin = GRADED.and(new KinshipDeclared(teller, person(9), true));
        assertEquals(
                accept(contested(NEAR_RELATIVE, boardOfficer(3))), contesting(kin, NEAR_RELATIVE, boardOfficer(3)));
        assertEquals(refuse(GRADE_ERROR_NOT_SHOWN), contesting(kin, NEAR_RELATIVE, boardOfficer(2)));
        var ended = kin.and(new KinshipEnded(person(9), teller, DECEMBER_12));
        assertEquals(refuse(GRADE_ERROR_NOT_SHOWN), contesting(ended, NEAR_RELATIVE, boardOfficer(3)));
        var ofAnother = GRADED.and(new KinshipDeclared(teller, person(8), true));
        assertEquals(refuse(GRADE_ERROR_NOT_SHOWN), contesting(ofAnother, NEAR_RELATIVE, boardOfficer(3)));
    }

    @Test
    void or_where_the_member_was_not_in_office_on_the_day() {
        var sentenced = GRADED.and(new OfficeEnded(
                committeeOfficer(9), residentOf(9), Body.COMMITTEE, EndReason.INCAPACITY, DECEMBER_12, 8, false));
        assertEquals(accept(contested(MEMBER_NOT_IN_OFFICE, null)), contesting(sentenced, MEMBER_NOT_IN_OFFICE, null));
        assertEquals(refuse(GRADE_ERROR_NOT_SHOWN), contesting(GRADED, MEMBER_NOT_IN_OFFICE, null));
    }

    @Test
    void only_the_board_contests_a_grade_once_with_a_reason() {
        var contest = contest(OFFICE_NOT_HELD, boardOfficer(2));
        assertEquals(refuse(RATING_BY_BOARD_ONLY), WITHOUT_OFFICE.when(committee(1), DECEMBER_20, contest));
        assertEquals(refuse(RATING_BY_BOARD_ONLY), WITHOUT_OFFICE.when(Actor.ADMINISTRATOR, DECEMBER_20, contest));
        assertEquals(refuse(GRADE_ALREADY_CONTESTED), CONTESTED.when(board(5), DECEMBER_20, contest));
        assertEquals(
                refuse(CONTEST_TEXT_UNFIT),
                WITHOUT_OFFICE.when(
                        board(4), DECEMBER_20, new ContestGrade(RATING, Z, OFFICE_NOT_HELD, boardOfficer(2), " ")));
        assertEquals(
                refuse(SUBJECT_NOT_GRADED),
                WITHOUT_OFFICE.when(
                        board(4), DECEMBER_20, new ContestGrade(RATING, CHAIR, OFFICE_NOT_HELD, boardOfficer(2), "x")));
    }

    @Test
    void the_body_of_the_member_is_heard() {
        assertEquals(
                accept(new ContestAnswered(RATING, Z, "it was counted twice", committeeOfficer(1))),
                CONTESTED.when(committee(1), DECEMBER_20, ANSWER));
        assertEquals(refuse(CONTEST_OF_ANOTHER_BODY), CONTESTED.when(board(1), DECEMBER_20, ANSWER));
        assertEquals(refuse(GRADE_NOT_CONTESTED), GRADED.when(committee(1), DECEMBER_20, ANSWER));
        assertEquals(
                refuse(CONTEST_ALREADY_ANSWERED),
                CONTESTED.then(committee(1), DECEMBER_20, ANSWER).when(committee(2), DECEMBER_20, ANSWER));
        assertEquals(
                refuse(CONTEST_TEXT_UNFIT),
                CONTESTED.when(committee(1), DECEMBER_20, new AnswerContest(RATING, Z, "")));
    }

    @Test
    void another_member_of_the_board_annuls_it_when_the_body_was_heard_or_has_let_the_time_pass() {
        assertEquals(refuse(BODY_NOT_HEARD), CONTESTED.when(board(5), DECEMBER_25, ANNUL));
        assertEquals(
                accept(annulled(LocalDate.of(2027, 1, 25))), CONTESTED.when(board(5), DECEMBER_25.plusDays(1), ANNUL));
        var heard = CONTESTED.then(committee(1), DECEMBER_20, ANSWER);
        assertEquals(accept(annulled(JANUARY_19)), heard.when(board(5), DECEMBER_20, ANNUL));
        assertEquals(refuse(GRADE_ANNULLED_BY_ONE), heard.when(board(4), DECEMBER_20, ANNUL));
        assertEquals(refuse(RATING_BY_BOARD_ONLY), heard.when(committee(1), DECEMBER_20, ANNUL));
        assertEquals(refuse(GRADE_NOT_CONTESTED), WITHOUT_OFFICE.when(board(5), DECEMBER_20, ANNUL));
        assertEquals(
                refuse(GRADE_ALREADY_ANNULLED), heard.and(annulled(JANUARY_19)).when(board(5), DECEMBER_20, ANNUL));
    }

    @Test
    void nobody_annuls_a_grade_of_their_own() {
        var both = CONTESTED.and(new org.folkmoot.communities.CommunityEvent.OfficerSeated(
                boardOfficer(6), residentOf(9), Body.SUPERVISION_BOARD, org.folkmoot.vocabulary.Post.MEMBER, TERM));
        assertEquals(refuse(RATED_MAY_NOT_PRESIDE), both.when(board(6), DECEMBER_25.plusDays(1), ANNUL));
    }

    @Test
    void what_is_annulled_is_to_be_given_again_and_published_and_does_not_count() {
        var again = SupervisionEvent.toRateAgain(RATING, Z);
        assertEquals(
                List.of(
                        new Duty.Lapses(SupervisionEvent.toAnswer(RATING, Z)),
                        new Duty.Lapses(SupervisionEvent.toDeliver(RATING, Z)),
                        new Duty.Arises(Duty.once(SupervisionEvent.toPublish(RATING), Body.COMMITTEE, "RAT-1", null)),
                        new Duty.Arises(Duty.once(again, Body.SUPERVISION_BOARD, "RAT-1", JANUARY_19))),
                annulled(JANUARY_19).duties());

        var second = new RatingId("T-00000002");
        var rated = GRADED.and(annulled(JANUARY_19))
                .then(board(1), DECEMBER_1, announce(second, Z))
                .and(quorum(128, 0), openedAs(second))
                .then(board(4), DECEMBER_12, entryIn(second))
                .then(board(5), DECEMBER_12, entryIn(second));
        var given = (GradeGiven) rated.then(board(1), DECEMBER_12, new GiveGrade(second, Z))
                .events()
                .getLast();
        assertEquals(1, given.incompetentInARow());
        assertEquals(List.of(again), given.again());
        assertEquals(new Duty.Done(again), given.duties().getLast());
    }

    private static SupervisionEvent.RatingOpened openedAs(RatingId rating) {
        var before = (SupervisionEvent.RatingOpened) announced(PLURALITY)
                .and(quorum(128, 0))
                .then(board(1), DECEMBER_12, new OpenRating(RATING, MEETING))
                .events()
                .getLast();
        return new SupervisionEvent.RatingOpened(
                rating,
                MEETING,
                before.presiding(),
                before.members(),
                before.representatives(),
                before.present(),
                allotments(128, Z),
                DECEMBER_12);
    }

    private static SupervisionCommand.EnterForms entryIn(RatingId rating) {
        return new SupervisionCommand.EnterForms(rating, Z, 1, onMember(10, 30, 40, 45));
    }

    @Test
    void a_grade_that_nobody_contests_is_handed_over_as_ever() {
        assertEquals(
                accept(new SupervisionEvent.GradeDelivered(RATING, Z, DECEMBER_20, LocalDate.of(2026, 12, 22), false)),
                CONTESTED.when(board(1), DECEMBER_20, new DeliverGrade(RATING, Z)));
    }
}
