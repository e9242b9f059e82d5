package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.supervision.RatingFixture.*;
import static org.folkmoot.supervision.SupervisionRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.supervision.SupervisionCommand.GiveGrade;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingFormsTest {

    private static final FormTally ON_Z = onMember(10, 30, 40, 45);
    private static final List<Grade> SCALE = Verdict.scale(Z);

    private static Decision entering(FormTally forms) {
        return opened(MAJORITY).when(board(2), DECEMBER_12, entry(Z, 1, forms));
    }

    @Test
    void two_tellers_of_the_board_count() {
        var first = opened(MAJORITY).then(board(2), DECEMBER_12, entry(Z, 1, ON_Z));
        assertEquals(accept(new FormsEntered(RATING, Z, 1, board(2), ON_Z)), entering(ON_Z));
        assertEquals(
                accept(new FormsConfirmed(RATING, Z, 1, board(3), ON_Z)),
                first.when(board(3), DECEMBER_12, entry(Z, 1, ON_Z)));
    }

    @Test
    void one_teller_does_not_confirm_what_they_counted() {
        var first = opened(MAJORITY).then(board(2), DECEMBER_12, entry(Z, 1, ON_Z));
        assertEquals(
                accept(new FormsEntered(RATING, Z, 1, board(2), ON_Z)),
                first.when(board(2), DECEMBER_12, entry(Z, 1, ON_Z)));
        assertEquals(
                refuse(FORMS_NOT_CONFIRMED),
                first.then(board(2), DECEMBER_12, entry(Z, 1, ON_Z))
                        .when(board(1), DECEMBER_12, new GiveGrade(RATING, Z)));
    }

    @Test
    void a_second_count_that_differs_is_refused_and_the_first_teller_may_count_again() {
        var other = onMember(11, 30, 40, 44);
        var first = opened(MAJORITY).then(board(2), DECEMBER_12, entry(Z, 1, ON_Z));
        assertEquals(refuse(FORMS_DIFFER), first.when(board(3), DECEMBER_12, entry(Z, 1, other)));
        assertEquals(
                accept(new FormsConfirmed(RATING, Z, 1, board(3), other)),
                first.then(board(2), DECEMBER_12, entry(Z, 1, other)).when(board(3), DECEMBER_12, entry(Z, 1, other)));
    }

    @Test
    void what_is_confirmed_is_not_counted_again() {
        var confirmed = counted(opened(MAJORITY), Z, 1, ON_Z);
        assertEquals(refuse(FORMS_ALREADY_CONFIRMED), confirmed.when(board(2), DECEMBER_12, entry(Z, 1, ON_Z)));
        var graded = confirmed.then(board(1), DECEMBER_12, new GiveGrade(RATING, Z));
        assertEquals(refuse(SUBJECT_ALREADY_GRADED), graded.when(board(2), DECEMBER_12, entry(Z, 1, ON_Z)));
    }

    @Test
    void subjects_are_counted_apart() {
        var first = opened(MAJORITY).then(board(2), DECEMBER_12, entry(CHAIR, 1, ON_Z));
        assertEquals(
                accept(new FormsEntered(RATING, Z, 1, board(3), ON_Z)),
                first.when(board(3), DECEMBER_12, entry(Z, 1, ON_Z)));
    }

    @Test
    void whoever_is_rated_does_not_count() {
        assertEquals(refuse(RATED_MAY_NOT_COUNT), opened(MAJORITY).when(committee(9), DECEMBER_12, entry(Z, 1, ON_Z)));
        assertEquals(refuse(RATED_MAY_NOT_COUNT), opened(MAJORITY).when(committee(1), DECEMBER_12, entry(Z, 1, ON_Z)));
    }

    @Test
    void nobody_outside_the_board_counts() {
        assertEquals(refuse(RATING_BY_BOARD_ONLY), opened(MAJORITY).when(committee(5), DECEMBER_12, entry(Z, 1, ON_Z)));
    }

    /** The board has one member left, and residents 61 to 63 are representatives; 62 sits in the committee, too. */
    private static History boardOfOne() {
        var history = opened(MAJORITY)
                .and(new OfficerSeated(committeeOfficer(8), resident(62), Body.COMMITTEE, Post.MEMBER, TERM));
        for (int member = 2; member <= 5; member++)
            history = history.and(new OfficeEnded(
                    boardOfficer(member), null, Body.SUPERVISION_BOARD, EndReason.RESIGNED, DECEMBER_1, 0, false));
        for (int representative = 61; representative <= 63; representative++)
            history = history.and(new RepresentativeSeated(resident(representative), group(1), TERM));
        return history;
    }

    private static Actor by(int resident) {
        return new Actor.Resident(resident(resident));
    }

    @Test
    void where_the_board_has_one_member_two_representatives_count() {
        var one = boardOfOne().then(by(61), DECEMBER_12, entry(Z, 1, ON_Z));
        assertEquals(new FormsEntered(RATING, Z, 1, by(61), ON_Z), one.events().getLast());
        assertEquals(
                accept(new FormsConfirmed(RATING, Z, 1, by(63), ON_Z)),
                one.when(by(63), DECEMBER_12, entry(Z, 1, ON_Z)));
        assertEquals(
                accept(new FormsConfirmed(RATING, Z, 1, board(1), ON_Z)),
                one.when(board(1), DECEMBER_12, entry(Z, 1, ON_Z)));
        assertEquals(refuse(RATED_MAY_NOT_COUNT), one.when(by(62), DECEMBER_12, entry(Z, 1, ON_Z)));
        assertEquals(refuse(RATING_BY_BOARD_ONLY), one.when(by(64), DECEMBER_12, entry(Z, 1, ON_Z)));
        var two = one.and(new OfficerSeated(boardOfficer(2), null, Body.SUPERVISION_BOARD, Post.MEMBER, TERM));
        assertEquals(refuse(RATING_BY_BOARD_ONLY), two.when(by(63), DECEMBER_12, entry(Z, 1, ON_Z)));
        assertEquals(refuse(RATING_BY_BOARD_ONLY), one.when(by(63), DECEMBER_12, new GiveGrade(RATING, Z)));
    }

    @Test
    void a_member_of_the_committee_counts_only_where_the_rule_book_lets_them() {
        var both = new OfficerSeated(committeeOfficer(5), null, Body.SUPERVISION_BOARD, Post.MEMBER, TERM);
        assertEquals(
                refuse(COMMITTEE_MAY_NOT_COUNT),
                opened(MAJORITY).and(both).when(committee(5), DECEMBER_12, entry(Z, 1, ON_Z)));
        assertEquals(
                accept(new FormsEntered(RATING, Z, 1, committee(5), ON_Z)),
                opened(with(MAJORITY, "rating.recuse_committee", "false"))
                        .and(both)
                        .when(committee(5), DECEMBER_12, entry(Z, 1, ON_Z)));
    }

    @Test
    void forms_are_counted_in_an_opened_rating_for_its_subjects_and_in_its_round() {
        assertEquals(refuse(RATING_NOT_OPENED), announced(MAJORITY).when(board(2), DECEMBER_12, entry(Z, 1, ON_Z)));
        assertEquals(refuse(SUBJECT_UNKNOWN), opened(MAJORITY).when(board(2), DECEMBER_12, entry(member(5), 1, ON_Z)));
        assertEquals(refuse(FORMS_OF_ANOTHER_ROUND), opened(MAJORITY).when(board(2), DECEMBER_12, entry(Z, 2, ON_Z)));
        assertEquals(refuse(FORMS_OF_ANOTHER_ROUND), opened(MAJORITY).when(board(2), DECEMBER_12, entry(Z, 0, ON_Z)));
    }

    @ParameterizedTest
    @CsvSource({"127,true", "128,true", "129,false"})
    void no_more_forms_are_given_out_than_members_may_rate(int issued, boolean counted) {
        var forms = forms(issued, 127, 2, SCALE, 10, 30, 40, 45);
        assertEquals(
                counted ? accept(new FormsEntered(RATING, Z, 1, board(2), forms)) : refuse(MORE_FORMS_THAN_MEMBERS),
                entering(forms));
    }

    @Test
    void the_committee_gets_no_forms_where_it_stands_aside() {
        var present = announced(MAJORITY).and(quorum(100, 6));
        var aside = present.then(board(1), DECEMBER_12, new SupervisionCommand.OpenRating(RATING, MEETING));
        var ratingToo = announced(with(MAJORITY, "rating.recuse_committee", "false"))
                .and(quorum(100, 6))
                .then(board(1), DECEMBER_12, new SupervisionCommand.OpenRating(RATING, MEETING));
        var all = forms(106, 106, 0, SCALE, 26, 26, 27, 27);
        assertEquals(refuse(MORE_FORMS_THAN_MEMBERS), aside.when(board(2), DECEMBER_12, entry(Z, 1, all)));
        assertEquals(
                accept(new FormsEntered(RATING, Z, 1, board(2), all)),
                ratingToo.when(board(2), DECEMBER_12, entry(Z, 1, all)));
        assertEquals(
                allotments(100, COMMITTEE, CHAIR, Z),
                ((RatingOpened) aside.events().getLast()).allotments());
    }

    @Test
    void forms_add_up() {
        assertEquals(refuse(MORE_FORMS_RETURNED_THAN_ISSUED), entering(forms(126, 127, 2, SCALE, 10, 30, 40, 45)));
        assertEquals(refuse(FORMS_DO_NOT_ADD_UP), entering(forms(128, 127, 2, SCALE, 10, 30, 40, 44)));
        assertEquals(refuse(FORMS_DO_NOT_ADD_UP), entering(forms(128, 127, 2, SCALE, 10, 30, 40, 46)));
        assertEquals(refuse(FORMS_DO_NOT_ADD_UP), entering(forms(128, 127, 1, SCALE, 10, 30, 40, 45)));
        assertEquals(refuse(FORMS_DO_NOT_ADD_UP), entering(forms(128, 127, -2, SCALE, 14, 30, 40, 45)));
        assertEquals(refuse(FORMS_DO_NOT_ADD_UP), entering(forms(128, 127, 2, SCALE, -10, 50, 40, 45)));
        assertEquals(
                refuse(FORMS_DO_NOT_ADD_UP),
                entering(forms(128, 126, 0, SCALE, Integer.MAX_VALUE, Integer.MAX_VALUE, 128, 0)));
        assertEquals(refuse(FORMS_DO_NOT_ADD_UP), entering(forms(-1, -1, -1, SCALE, 0, 0, 0, 0)));
    }

    @Test
    void forms_have_a_number_for_each_grade_of_the_subjects_scale() {
        var bodys = forms(128, 127, 2, Verdict.scale(COMMITTEE), 70, 40, 15);
        assertEquals(refuse(FORMS_GRADES_UNFIT), entering(bodys));
        assertEquals(refuse(FORMS_GRADES_UNFIT), entering(forms(128, 127, 2, SCALE, 80, 45)));
        assertEquals(
                accept(new FormsEntered(RATING, COMMITTEE, 1, board(2), bodys)),
                opened(MAJORITY).when(board(2), DECEMBER_12, entry(COMMITTEE, 1, bodys)));
    }

    @Test
    void at_least_one_form_is_valid() {
        assertEquals(refuse(NO_VALID_FORMS), entering(forms(128, 127, 127, SCALE, 0, 0, 0, 0)));
        assertEquals(refuse(NO_VALID_FORMS), entering(forms(0, 0, 0, SCALE, 0, 0, 0, 0)));
        var one = forms(128, 127, 126, SCALE, 0, 1, 0, 0);
        assertEquals(accept(new FormsEntered(RATING, Z, 1, board(2), one)), entering(one));
    }
}
