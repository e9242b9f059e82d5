package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.*;
import static org.folkmoot.meetings.ObjectionGround.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_ADULTS;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.ConfirmObjection;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingCommand.SecondObjection;
import org.folkmoot.meetings.MeetingCommand.UpholdObjection;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.ObjectionSeconded;
import org.folkmoot.meetings.MeetingEvent.ObjectionUpheld;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.HouseholdStruck;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** After the notice an electorate changes only on an objection that the roll bears out, that the committee upholds and the board confirms. */
class CorrectElectorateTest {

    private static final LocalDate BEFORE = NOTICE.plusDays(5);
    private static final Actor SECOND_MEMBER = new Actor.Officer(officer(2));
    private static final MotionId UPHELD = new MotionId("C-00000002");
    private static final MotionId LOST = new MotionId("C-00000003");

    private static final History DECIDED = COMMUNITY
            .and(decided(UPHELD, MotionPurpose.UPHOLD_OBJECTION, 5))
            .and(decided(LOST, MotionPurpose.UPHOLD_OBJECTION, 4));

    /** Two households are announced; a third was forgotten, and the roll has struck the second since. */
    private static final History HOUSEHOLDS = DECIDED.and(home(1, adult(1), adult(2)), home(2, adult(3)))
            .and(called(ASSEMBLY_OF_HOUSEHOLDS))
            .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 2, COURTYARD))
            .and(home(3, adult(5), adult(6)))
            .and(struck(2, 3, StrikeReason.LEFT));

    /** Residents 1 and 2 are electors, and 8 is not. */
    private static final History ADULTS = DECIDED.and(home(1, adult(1), adult(2), minor(8)))
            .and(called(ASSEMBLY_OF_ADULTS))
            .and(announced(ASSEMBLY_OF_ADULTS, 2, COURTYARD));

    private static HouseholdStruck struck(int household, int resident, StrikeReason reason) {
        return new HouseholdStruck(household(household), group(1), List.of(resident(resident)), reason, 1, true);
    }

    private static UpholdObjection upholding(
            @Nullable Integer household, int resident, ObjectionGround ground, @Nullable MotionId motion) {
        return new UpholdObjection(
                MEETING, household == null ? null : household(household), resident(resident), ground, motion);
    }

    private static Decision uphold(History history, @Nullable Integer household, int resident, ObjectionGround ground) {
        return history.when(CHAIR, BEFORE, upholding(household, resident, ground, UPHELD));
    }

    private static Decision upholdAtTheDoor(History history, int household, int resident, ObjectionGround ground) {
        return history.when(CHAIR, DAY, upholding(household, resident, ground, null));
    }

    private static ObjectionUpheld upheld(@Nullable Integer household, int resident, ObjectionGround ground) {
        return new ObjectionUpheld(
                MEETING,
                household == null ? null : household(household),
                resident(resident),
                ground,
                UPHELD,
                officer(1),
                BEFORE);
    }

    private static ObjectionUpheld upheldAtTheDoor(int household, int resident, ObjectionGround ground) {
        return new ObjectionUpheld(MEETING, household(household), resident(resident), ground, null, officer(1), DAY);
    }

    private static ObjectionSeconded seconded(int household, int resident) {
        return new ObjectionSeconded(MEETING, household(household), resident(resident), officer(2));
    }

    private static ConfirmObjection confirming(@Nullable Integer household, int resident) {
        return new ConfirmObjection(MEETING, household == null ? null : household(household), resident(resident));
    }

    private static Decision confirm(History history, @Nullable Integer household, int resident) {
        return history.when(SUPERVISOR, BEFORE, confirming(household, resident));
    }

    private static ElectorateCorrected corrected(
            @Nullable Integer household, int resident, ObjectionGround ground, int total) {
        return new ElectorateCorrected(
                MEETING,
                household == null ? null : household(household),
                resident(resident),
                ground,
                false,
                List.of(officer(1), officer(20)),
                null,
                total);
    }

    private static CheckedIn came(int household, int resident) {
        return new CheckedIn(
                MEETING, household(household), resident(resident), Capacity.HOUSEHOLD, null, Attendance.ON_SITE);
    }

    @Test
    void the_committee_decides_and_only_the_boards_confirmation_changes_who_is_entitled() {
        var comes = new CheckIn(MEETING, household(3), resident(5), Attendance.ON_SITE);
        var waiting = HOUSEHOLDS.and(upheld(3, 5, ELECTOR_LEFT_OUT));

        assertEquals(accept(upheld(3, 5, ELECTOR_LEFT_OUT)), uphold(HOUSEHOLDS, 3, 5, ELECTOR_LEFT_OUT));
        assertEquals(refuse(NOT_ENTITLED), waiting.when(CHAIR, DAY, comes));
        assertEquals(accept(corrected(3, 5, ELECTOR_LEFT_OUT, 3)), confirm(waiting, 3, 5));
        assertEquals(
                accept(came(3, 5)),
                waiting.and(corrected(3, 5, ELECTOR_LEFT_OUT, 3)).when(CHAIR, DAY, comes));
    }

    @Test
    void neither_step_is_taken_by_anybody_else() {
        var uphold = upholding(3, 5, ELECTOR_LEFT_OUT, UPHELD);
        for (var other : List.of(SUPERVISOR, STREET, NOBODY, by(5), Actor.ADMINISTRATOR))
            assertEquals(refuse(OBJECTION_NOT_YOURS), HOUSEHOLDS.when(other, BEFORE, uphold));
        var waiting = HOUSEHOLDS.and(upheld(3, 5, ELECTOR_LEFT_OUT));
        for (var other : List.of(CHAIR, SECOND_MEMBER, STREET, NOBODY, by(5), Actor.ADMINISTRATOR))
            assertEquals(refuse(OBJECTION_NOT_YOURS), waiting.when(other, BEFORE, confirming(3, 5)));
    }

    @Test
    void absentees_whom_the_roll_has_are_not_struck_to_make_a_quorum() {
        for (var ground : List.of(LEFT_BEFORE_NOTICE, ENROLLED_IN_ERROR, NOT_OF_AGE)) {
            assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), uphold(HOUSEHOLDS, 1, 1, ground));
            assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), upholdAtTheDoor(HOUSEHOLDS, 1, 1, ground));
            assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), uphold(ADULTS, null, 1, ground));
        }
    }

    @Test
    void a_removal_needs_the_roll_to_have_struck_them_for_that_reason() {
        assertEquals(accept(upheld(2, 3, LEFT_BEFORE_NOTICE)), uphold(HOUSEHOLDS, 2, 3, LEFT_BEFORE_NOTICE));
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), uphold(HOUSEHOLDS, 2, 3, ENROLLED_IN_ERROR));
        assertEquals(
                accept(corrected(2, 3, LEFT_BEFORE_NOTICE, 1)),
                confirm(HOUSEHOLDS.and(upheld(2, 3, LEFT_BEFORE_NOTICE)), 2, 3));
        var twice = ADULTS.and(
                new ResidentStruck(resident(2), household(1), StrikeReason.ENROLLED_IN_ERROR, true, false, false));
        assertEquals(accept(upheld(null, 2, ENROLLED_IN_ERROR)), uphold(twice, null, 2, ENROLLED_IN_ERROR));
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), uphold(twice, null, 2, LEFT_BEFORE_NOTICE));
        var back = twice.and(new ResidentAdded(household(1), resident(2), true, false));
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), uphold(back, null, 2, ENROLLED_IN_ERROR));
    }

    @Test
    void who_was_named_as_coming_of_age_is_taken_out_while_the_roll_has_them_as_no_elector() {
        var named = DECIDED.and(home(1, adult(1), minor(8)))
                .and(called(ASSEMBLY_OF_ADULTS), notice(false, COURTYARD))
                .and(new ElectorateFixed(MEETING, ASSEMBLY_OF_ADULTS, 2, 0, 0, List.of(resident(8)), null));
        assertEquals(accept(upheld(null, 8, NOT_OF_AGE)), uphold(named, null, 8, NOT_OF_AGE));
        assertEquals(
                accept(corrected(null, 8, NOT_OF_AGE, 1)), confirm(named.and(upheld(null, 8, NOT_OF_AGE)), null, 8));
    }

    @Test
    void an_addition_needs_an_elector_of_the_roll_or_one_who_comes_of_age() {
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), uphold(ADULTS, null, 7, ELECTOR_LEFT_OUT));
        var later = ADULTS.and(new ResidentAdded(household(1), resident(7), true, false));
        assertEquals(accept(upheld(null, 7, ELECTOR_LEFT_OUT)), uphold(later, null, 7, ELECTOR_LEFT_OUT));
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), uphold(later, null, 7, COMES_OF_AGE));
        assertEquals(accept(upheld(null, 8, COMES_OF_AGE)), uphold(ADULTS, null, 8, COMES_OF_AGE));
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), uphold(ADULTS, null, 8, ELECTOR_LEFT_OUT));
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), uphold(HOUSEHOLDS, 1, 3, ELECTOR_LEFT_OUT));
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), uphold(HOUSEHOLDS, 9, 9, ELECTOR_LEFT_OUT));
    }

    @Test
    void what_the_roll_bore_out_when_it_was_upheld_it_must_bear_out_when_it_is_confirmed() {
        var gone = HOUSEHOLDS.and(upheld(3, 5, ELECTOR_LEFT_OUT)).and(struck(3, 5, StrikeReason.LEFT));
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), confirm(gone, 3, 5));
    }

    @Test
    void another_representative_of_a_household_changes_no_figure_and_ends_the_attendance_of_the_one_before() {
        var named = HOUSEHOLDS.and(new HouseholdRepresentativeNamed(household(1), resident(2), false));
        var waiting = named.and(upheld(1, 2, ELECTOR_LEFT_OUT));
        var out = new CheckedOut(MEETING, household(1), resident(1), Capacity.HOUSEHOLD);
        assertEquals(accept(corrected(1, 2, ELECTOR_LEFT_OUT, 2)), confirm(waiting, 1, 2));
        assertEquals(accept(corrected(1, 2, ELECTOR_LEFT_OUT, 2), out), confirm(waiting.and(came(1, 1)), 1, 2));
    }

    @Test
    void nobody_takes_the_place_of_a_households_representative_unless_the_roll_has_them_so() {
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), uphold(HOUSEHOLDS, 1, 2, ELECTOR_LEFT_OUT));
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), upholdAtTheDoor(HOUSEHOLDS, 1, 2, ELECTOR_LEFT_OUT));
        var waiting = HOUSEHOLDS.and(upheld(1, 2, ELECTOR_LEFT_OUT));
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), confirm(waiting, 1, 2));

        var moved = HOUSEHOLDS.and(new ResidentStruck(resident(1), household(1), StrikeReason.LEFT, true, true, false));
        assertEquals(accept(upheld(1, 2, ELECTOR_LEFT_OUT)), uphold(moved, 1, 2, ELECTOR_LEFT_OUT));
        var open = DECIDED.and(unnamed(1, adult(1), adult(2)))
                .and(called(ASSEMBLY_OF_HOUSEHOLDS))
                .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 1, COURTYARD));
        assertEquals(refuse(OBJECTION_NOT_BORNE_OUT), upholdAtTheDoor(open.and(came(1, 1)), 1, 2, ELECTOR_LEFT_OUT));
    }

    @Test
    void a_household_that_has_named_nobody_is_taken_out_once_and_named_for_without_a_figure() {
        var open = DECIDED.and(unnamed(1, adult(1), adult(2)))
                .and(called(ASSEMBLY_OF_HOUSEHOLDS))
                .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 1, COURTYARD));
        var newcomer = open.and(new ResidentAdded(household(1), resident(7), true, false));
        assertEquals(accept(upheld(1, 7, ELECTOR_LEFT_OUT)), uphold(newcomer, 1, 7, ELECTOR_LEFT_OUT));
        assertEquals(
                accept(corrected(1, 7, ELECTOR_LEFT_OUT, 1)),
                confirm(newcomer.and(upheld(1, 7, ELECTOR_LEFT_OUT)), 1, 7));
        var gone = open.and(struck(1, 1, StrikeReason.LEFT)).and(upheld(1, 1, LEFT_BEFORE_NOTICE));
        assertEquals(accept(corrected(1, 1, LEFT_BEFORE_NOTICE, 0)), confirm(gone, 1, 1));
    }

    @Test
    void a_correction_counts_those_before_it_and_is_the_denominator_of_the_quorum() {
        var history = HOUSEHOLDS.and(corrected(3, 5, ELECTOR_LEFT_OUT, 3)).and(upheld(2, 3, LEFT_BEFORE_NOTICE));
        var second = corrected(2, 3, LEFT_BEFORE_NOTICE, 2);
        assertEquals(accept(second), confirm(history, 2, 3));
        var closed = history.and(second).and(came(1, 1), came(3, 5), new CheckInClosed(MEETING, null));
        assertEquals(accept(firstQuorate(2, 2)), closed.when(CHAIR, DAY, new DeclareQuorum(MEETING)));
    }

    @Test
    void each_objection_needs_a_decision_of_its_own_by_the_majority_of_the_committee() {
        assertEquals(
                refuse(OBJECTION_MOTION_NOT_CARRIED),
                HOUSEHOLDS.when(CHAIR, BEFORE, upholding(3, 5, ELECTOR_LEFT_OUT, LOST)));
        assertEquals(
                refuse(OBJECTION_MOTION_NOT_CARRIED),
                HOUSEHOLDS.when(CHAIR, BEFORE, upholding(3, 5, ELECTOR_LEFT_OUT, MOTION)));
        assertEquals(
                refuse(OBJECTION_MOTION_USED),
                uphold(HOUSEHOLDS.and(upheld(2, 3, LEFT_BEFORE_NOTICE)), 3, 5, ELECTOR_LEFT_OUT));
        assertEquals(
                refuse(OBJECTION_WITHOUT_MOTION),
                HOUSEHOLDS.when(CHAIR, DAY.minusDays(1), upholding(3, 5, ELECTOR_LEFT_OUT, null)));
    }

    @Test
    void before_the_day_is_before_it_for_both_bodies() {
        var eve = DAY.minusDays(1);
        var uphold = upholding(3, 5, ELECTOR_LEFT_OUT, UPHELD);
        assertEquals(refuse(OBJECTION_TOO_LATE), HOUSEHOLDS.when(CHAIR, DAY, uphold));
        var waiting = HOUSEHOLDS.and(upheld(3, 5, ELECTOR_LEFT_OUT));
        assertEquals(accept(corrected(3, 5, ELECTOR_LEFT_OUT, 3)), waiting.when(SUPERVISOR, eve, confirming(3, 5)));
        assertEquals(refuse(OBJECTION_NOT_UPHELD), waiting.when(SUPERVISOR, DAY, confirming(3, 5)));
    }

    @Test
    void at_the_door_two_of_the_committee_uphold_it_and_one_of_the_board_confirms() {
        var first = upheldAtTheDoor(3, 5, ELECTOR_LEFT_OUT);
        assertEquals(accept(first), upholdAtTheDoor(HOUSEHOLDS, 3, 5, ELECTOR_LEFT_OUT));

        var upheld = HOUSEHOLDS.and(first);
        var second = new SecondObjection(MEETING, household(3), resident(5));
        assertEquals(refuse(OBJECTION_BY_SAME_OFFICER), upheld.when(CHAIR, DAY, second));
        assertEquals(refuse(OBJECTION_NOT_YOURS), upheld.when(SUPERVISOR, DAY, second));
        assertEquals(refuse(OBJECTION_NOT_SECONDED), upheld.when(SUPERVISOR, DAY, confirming(3, 5)));
        assertEquals(accept(seconded(3, 5)), upheld.when(SECOND_MEMBER, DAY, second));

        var both = upheld.and(seconded(3, 5));
        assertEquals(refuse(OBJECTION_ALREADY_SECONDED), both.when(SECOND_MEMBER, DAY, second));
        var by = List.of(officer(1), officer(2), officer(20));
        assertEquals(
                accept(new ElectorateCorrected(
                        MEETING, household(3), resident(5), ELECTOR_LEFT_OUT, true, by, DAY.plusDays(15), 3)),
                both.when(SUPERVISOR, DAY, confirming(3, 5)));
    }

    @Test
    void who_sits_in_both_bodies_confirms_nothing_that_they_upheld() {
        var both = new OfficerSeated(officer(1), resident(90_001), Body.SUPERVISION_BOARD, Post.MEMBER, TERM);
        var waiting = HOUSEHOLDS.and(both, upheld(3, 5, ELECTOR_LEFT_OUT));
        assertEquals(refuse(OBJECTION_BY_SAME_OFFICER), waiting.when(CHAIR, BEFORE, confirming(3, 5)));
    }

    @Test
    void what_was_upheld_at_the_door_of_one_day_is_not_confirmed_on_another() {
        var later = DAY.plusDays(7);
        var moved = HOUSEHOLDS.and(upheldAtTheDoor(3, 5, ELECTOR_LEFT_OUT), new MeetingAdjourned(MEETING, later));
        assertEquals(
                refuse(OBJECTION_NOT_UPHELD),
                moved.when(SECOND_MEMBER, later, new SecondObjection(MEETING, household(3), resident(5))));
        assertEquals(refuse(OBJECTION_NOT_UPHELD), moved.and(seconded(3, 5)).when(SUPERVISOR, later, confirming(3, 5)));
    }

    @Test
    void what_was_decided_before_the_day_is_not_seconded_and_what_was_not_upheld_is_not_confirmed() {
        var second = new SecondObjection(MEETING, household(3), resident(5));
        assertEquals(refuse(OBJECTION_NOT_UPHELD), HOUSEHOLDS.when(SECOND_MEMBER, DAY, second));
        assertEquals(
                refuse(OBJECTION_NOT_UPHELD),
                HOUSEHOLDS.and(upheld(3, 5, ELECTOR_LEFT_OUT)).when(SECOND_MEMBER, BEFORE, second));
        assertEquals(refuse(OBJECTION_NOT_UPHELD), confirm(HOUSEHOLDS, 3, 5));
        assertEquals(refuse(OBJECTION_NOT_UPHELD), confirm(HOUSEHOLDS.and(upheld(3, 5, ELECTOR_LEFT_OUT)), 3, 6));
        var confirmed = HOUSEHOLDS.and(upheld(3, 5, ELECTOR_LEFT_OUT), corrected(3, 5, ELECTOR_LEFT_OUT, 3));
        assertEquals(refuse(OBJECTION_NOT_UPHELD), confirm(confirmed, 3, 5));
    }

    @Test
    void once_check_in_has_closed_nothing_changes_not_even_behind_an_opened_door_or_on_another_day() {
        var closed = HOUSEHOLDS
                .and(upheldAtTheDoor(3, 5, ELECTOR_LEFT_OUT), seconded(3, 5))
                .and(new CheckInClosed(MEETING, null));
        var reopened = closed.and(new CheckInReopened(MEETING));
        for (var history : List.of(closed, reopened)) {
            assertEquals(refuse(CHECK_IN_CLOSED), upholdAtTheDoor(history, 3, 5, ELECTOR_LEFT_OUT));
            assertEquals(refuse(CHECK_IN_CLOSED), history.when(SUPERVISOR, DAY, confirming(3, 5)));
        }
        var moved = closed.and(new MeetingAdjourned(MEETING, DAY.plusDays(7)));
        assertEquals(refuse(CHECK_IN_CLOSED), moved.when(CHAIR, DAY, upholding(3, 5, ELECTOR_LEFT_OUT, UPHELD)));
    }

    @Test
    void an_objection_changes_something_and_names_the_member_as_the_meeting_has_it() {
        assertEquals(refuse(ELECTORATE_UNCHANGED), uphold(HOUSEHOLDS, 1, 1, ELECTOR_LEFT_OUT));
        assertEquals(refuse(ELECTORATE_UNCHANGED), uphold(HOUSEHOLDS, 1, 2, LEFT_BEFORE_NOTICE));
        assertEquals(refuse(MEMBER_OF_OTHER_KIND), uphold(HOUSEHOLDS, null, 1, LEFT_BEFORE_NOTICE));
        assertEquals(refuse(MEMBER_OF_OTHER_KIND), uphold(ADULTS, 1, 1, LEFT_BEFORE_NOTICE));
    }

    @Test
    void nobody_acts_on_an_objection_about_themselves() {
        var member = ADULTS.and(new ResidentAdded(household(1), resident(90_001), true, false));
        assertEquals(refuse(OBJECTION_ABOUT_YOURSELF), uphold(member, null, 90_001, ELECTOR_LEFT_OUT));
        assertEquals(
                refuse(OBJECTION_ABOUT_YOURSELF),
                confirm(ADULTS.and(upheld(null, 90_020, ELECTOR_LEFT_OUT)), null, 90_020));
    }

    @Test
    void in_a_representatives_meeting_there_is_nothing_to_object_to_but_the_office() {
        var sitting = DECIDED.and(representatives(36))
                .and(called(REPRESENTATIVES))
                .and(announcedToRepresentatives(36, false, COURTYARD));
        assertEquals(refuse(OBJECTION_TO_AN_OFFICE), uphold(sitting, null, 1, LEFT_BEFORE_NOTICE));
        assertEquals(refuse(OBJECTION_TO_AN_OFFICE), uphold(sitting, null, 50, ELECTOR_LEFT_OUT));
    }

    @Test
    void there_is_nothing_to_correct_before_the_notice_or_after_the_meeting() {
        var command = upholding(3, 5, ELECTOR_LEFT_OUT, UPHELD);
        assertEquals(refuse(MEETING_UNKNOWN), COMMUNITY.when(CHAIR, BEFORE, command));
        assertEquals(
                refuse(MEETING_NOT_ANNOUNCED),
                COMMUNITY.and(called(ASSEMBLY_OF_HOUSEHOLDS)).when(CHAIR, BEFORE, command));
        assertEquals(
                refuse(MEETING_CLOSED),
                HOUSEHOLDS.and(new MeetingClosed(MEETING)).when(CHAIR, BEFORE, command));
    }
}
