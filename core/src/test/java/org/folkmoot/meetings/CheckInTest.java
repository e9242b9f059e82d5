package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.Attendance.ONLINE;
import static org.folkmoot.meetings.Attendance.ON_PAPER;
import static org.folkmoot.meetings.Attendance.ON_SITE;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_ADULTS;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.decisions.Ids;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.CheckOut;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.HouseholdStruck;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.roll.RollEvent.ResidentCameOfAge;
import org.folkmoot.roll.RollEvent.ResidentMoved;
import org.folkmoot.roll.RollEvent.WorkerRegistered;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** MTG-3, MTG-16: who attends a meeting, and how. */
class CheckInTest {

    private static final RuleBook WITH_FORMS = bookWith("assembly.written", "true");

    private static final History HOUSEHOLDS = households(BOOK);
    private static final History WRITTEN = households(WITH_FORMS);

    /** Two households that have named who comes, and one that has not. */
    private static History households(RuleBook book) {
        return community(book)
                .and(home(1, adult(1), adult(2)), home(2, adult(3)), unnamed(3, adult(4), adult(5), minor(6)))
                .and(called(ASSEMBLY_OF_HOUSEHOLDS))
                .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 3, COURTYARD));
    }

    private static final History ADULTS = COMMUNITY
            .and(home(1, adult(1), adult(2), minor(3), minor(4)))
            .and(called(ASSEMBLY_OF_ADULTS, Channel.HYBRID))
            .and(MeetingFixture.notice(false, COURTYARD))
            .and(new ElectorateFixed(MEETING, ASSEMBLY_OF_ADULTS, 3, 0, 0, List.of(resident(3)), null));
    private static final History SITTING = COMMUNITY
            .and(representatives(40))
            .and(new RepresentativeSeated(resident(90_003), group(1), TERM))
            .and(called(REPRESENTATIVES))
            .and(announcedToRepresentatives(41, false, COURTYARD));
    private static final History RATING = COMMUNITY
            .and(representatives(40))
            .and(called(REPRESENTATIVES))
            .and(announcedToRepresentatives(40, true, COURTYARD));

    private static CheckIn household(int number, int resident, Attendance attendance) {
        return new CheckIn(MEETING, Ids.household(number), resident(resident), attendance);
    }

    private static CheckIn person(int resident, Attendance attendance) {
        return new CheckIn(MEETING, null, resident(resident), attendance);
    }

    private static Decision in(int household, int resident, Attendance attendance) {
        return accept(new CheckedIn(
                MEETING, Ids.household(household), resident(resident), Capacity.HOUSEHOLD, null, attendance));
    }

    private static Decision in(int resident, Capacity capacity, Attendance attendance) {
        return accept(new CheckedIn(MEETING, null, resident(resident), capacity, null, attendance));
    }

    @Test
    void the_committee_checks_a_households_representative_in_at_the_door() {
        assertEquals(in(1, 1, ON_SITE), HOUSEHOLDS.when(CHAIR, DAY, household(1, 1, ON_SITE)));
    }

    @Test
    void a_household_attends_once_whoever_comes_second() {
        var one = HOUSEHOLDS.and(came(1));
        assertEquals(refuse(ALREADY_CHECKED_IN), one.when(CHAIR, DAY, household(1, 2, ON_SITE)));
        assertEquals(refuse(ALREADY_CHECKED_IN), one.when(CHAIR, DAY, household(1, 1, ON_SITE)));
        assertEquals(in(2, 3, ON_SITE), one.when(CHAIR, DAY, household(2, 3, ON_SITE)));
    }

    @Test
    void nobody_but_its_representative_attends_for_a_household() {
        assertEquals(refuse(NOT_ENTITLED), HOUSEHOLDS.when(CHAIR, DAY, household(1, 2, ON_SITE)));
        assertEquals(refuse(NOT_ENTITLED), HOUSEHOLDS.when(CHAIR, DAY, household(1, 3, ON_SITE)));
        assertEquals(refuse(NOT_ENTITLED), HOUSEHOLDS.when(CHAIR, DAY, household(7, 7, ON_SITE)));
        assertEquals(refuse(MEMBER_OF_OTHER_KIND), HOUSEHOLDS.when(CHAIR, DAY, person(1, ON_SITE)));
    }

    @Test
    void what_the_roll_says_after_the_electorate_was_fixed_does_not_count() {
        var named = HOUSEHOLDS.and(new HouseholdRepresentativeNamed(Ids.household(1), resident(2), false));
        assertEquals(in(1, 1, ON_SITE), named.when(CHAIR, DAY, household(1, 1, ON_SITE)));
        assertEquals(refuse(NOT_ENTITLED), named.when(CHAIR, DAY, household(1, 2, ON_SITE)));

        var struck = HOUSEHOLDS.and(
                new HouseholdStruck(Ids.household(2), Ids.group(1), List.of(resident(3)), StrikeReason.LEFT, 1, true));
        assertEquals(in(2, 3, ON_SITE), struck.when(CHAIR, DAY, household(2, 3, ON_SITE)));

        var enrolled = HOUSEHOLDS.and(home(4, adult(8)));
        assertEquals(refuse(NOT_ENTITLED), enrolled.when(CHAIR, DAY, household(4, 8, ON_SITE)));
    }

    @Test
    void an_adult_attends_who_was_an_elector_before_or_comes_of_age_by_the_day() {
        assertEquals(in(2, Capacity.ADULT, ON_SITE), ADULTS.when(CHAIR, DAY, person(2, ON_SITE)));
        assertEquals(in(3, Capacity.ADULT, ON_SITE), ADULTS.when(CHAIR, DAY, person(3, ON_SITE)));
        assertEquals(refuse(NOT_ENTITLED), ADULTS.when(CHAIR, DAY, person(4, ON_SITE)));
        var grown = ADULTS.and(new ResidentCameOfAge(resident(4), Ids.household(1), false));
        assertEquals(refuse(NOT_ENTITLED), grown.when(CHAIR, DAY, person(4, ON_SITE)));
        assertEquals(refuse(NOT_ENTITLED), ADULTS.when(CHAIR, DAY, person(99, ON_SITE)));
        assertEquals(refuse(MEMBER_OF_OTHER_KIND), ADULTS.when(CHAIR, DAY, household(1, 1, ON_SITE)));
    }

    @Test
    void a_community_worker_is_no_member_of_an_assembly_and_sits_with_the_committee_only() {
        var registered = new WorkerRegistered(resident(70), NOTICE.minusYears(1));
        assertEquals(refuse(NOT_ENTITLED), ADULTS.and(registered).when(CHAIR, DAY, person(70, ON_SITE)));
        assertEquals(refuse(NOT_ENTITLED), HOUSEHOLDS.and(registered).when(CHAIR, DAY, household(3, 70, ON_SITE)));
        var seated = SITTING.and(
                registered, new OfficerSeated(officer(10), resident(70), Body.COMMITTEE, Post.MEMBER, TERM));
        assertEquals(
                accept(new CheckedIn(MEETING, null, resident(70), Capacity.COMMITTEE, officer(10), ON_SITE)),
                seated.when(CHAIR, DAY, person(70, ON_SITE)));
    }

    @Test
    void representatives_and_committee_members_sit_in_the_representatives_meeting() {
        assertEquals(in(1, Capacity.REPRESENTATIVE, ON_SITE), SITTING.when(CHAIR, DAY, person(1, ON_SITE)));
        assertEquals(
                accept(new CheckedIn(MEETING, null, resident(90_001), Capacity.COMMITTEE, officer(1), ON_SITE)),
                SITTING.when(CHAIR, DAY, person(90_001, ON_SITE)));
        assertEquals(
                accept(new CheckedIn(MEETING, null, resident(90_003), Capacity.REPRESENTATIVE, officer(3), ON_SITE)),
                SITTING.when(CHAIR, DAY, person(90_003, ON_SITE)));
        assertEquals(refuse(NOT_ENTITLED), SITTING.when(CHAIR, DAY, person(41, ON_SITE)));
        assertEquals(refuse(NOT_ENTITLED), SITTING.when(CHAIR, DAY, person(90_020, ON_SITE)));
    }

    @ParameterizedTest
    @EnumSource
    void residents_check_themselves_in_only_online_and_where_the_meeting_is_held_so(Channel channel) {
        var history = COMMUNITY
                .and(home(1, adult(1)))
                .and(called(ASSEMBLY_OF_HOUSEHOLDS, channel))
                .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 1, COURTYARD));
        assertEquals(
                channel == Channel.ON_SITE ? refuse(ONLINE_NOT_ALLOWED) : in(1, 1, ONLINE),
                history.when(by(1), DAY, household(1, 1, ONLINE)));
        assertEquals(refuse(CHECK_IN_AT_THE_DOOR), history.when(by(1), DAY, household(1, 1, ON_SITE)));
    }

    @Test
    void nobody_checks_another_in_but_who_presides_and_they_not_online() {
        assertEquals(refuse(CHECK_IN_NOT_YOURS), HOUSEHOLDS.when(by(2), DAY, household(1, 1, ON_SITE)));
        assertEquals(refuse(CHECK_IN_NOT_YOURS), HOUSEHOLDS.when(STREET, DAY, household(1, 1, ON_SITE)));
        assertEquals(refuse(CHECK_IN_NOT_YOURS), HOUSEHOLDS.when(SUPERVISOR, DAY, household(1, 1, ON_SITE)));
        assertEquals(refuse(CHECK_IN_NOT_YOURS), ADULTS.when(CHAIR, DAY, person(1, ONLINE)));
        assertEquals(refuse(CHECK_IN_NOT_YOURS), ADULTS.when(by(2), DAY, person(1, ONLINE)));
    }

    @Test
    void where_the_rating_is_on_the_notice_the_supervision_board_stands_at_the_door_and_not_the_committee() {
        assertEquals(in(1, Capacity.REPRESENTATIVE, ON_SITE), RATING.when(SUPERVISOR, DAY, person(1, ON_SITE)));
        assertEquals(refuse(CHECK_IN_NOT_YOURS), RATING.when(CHAIR, DAY, person(1, ON_SITE)));
        assertEquals(refuse(CHECK_IN_NOT_YOURS), SITTING.when(SUPERVISOR, DAY, person(1, ON_SITE)));
    }

    @Test
    void people_come_on_the_day_and_forms_from_the_notice_on() {
        var before = DAY.minusDays(1);
        var after = DAY.plusDays(1);
        assertEquals(refuse(CHECK_IN_NOT_TODAY), HOUSEHOLDS.when(CHAIR, before, household(1, 1, ON_SITE)));
        assertEquals(refuse(CHECK_IN_NOT_TODAY), ADULTS.when(by(1), before, person(1, ONLINE)));
        assertEquals(in(1, 1, ON_PAPER), WRITTEN.when(CHAIR, NOTICE, household(1, 1, ON_PAPER)));
        assertEquals(in(1, 1, ON_PAPER), WRITTEN.when(CHAIR, DAY, household(1, 1, ON_PAPER)));
        assertEquals(refuse(CHECK_IN_NOT_TODAY), WRITTEN.when(CHAIR, after, household(1, 1, ON_PAPER)));
        assertEquals(refuse(CHECK_IN_NOT_TODAY), HOUSEHOLDS.when(CHAIR, after, household(1, 1, ON_SITE)));
    }

    @Test
    void a_form_on_paper_is_no_presence_unless_the_charter_lets_residents_take_part_in_writing() {
        assertEquals(refuse(FORMS_NOT_ALLOWED), HOUSEHOLDS.when(CHAIR, NOTICE, household(1, 1, ON_PAPER)));
        assertEquals(refuse(FORMS_NOT_ALLOWED), HOUSEHOLDS.when(CHAIR, DAY, household(1, 1, ON_PAPER)));
        assertEquals(refuse(FORMS_NOT_ALLOWED), ADULTS.when(CHAIR, DAY, person(1, ON_PAPER)));
        assertEquals(refuse(CHECK_IN_AT_THE_DOOR), WRITTEN.when(by(1), DAY, household(1, 1, ON_PAPER)));
        var sitting = community(WITH_FORMS)
                .and(representatives(40))
                .and(called(REPRESENTATIVES))
                .and(announcedToRepresentatives(40, false, COURTYARD));
        assertEquals(refuse(FORMS_NOT_ALLOWED), sitting.when(CHAIR, DAY, person(1, ON_PAPER)));
    }

    @Test
    void a_household_that_has_named_nobody_is_represented_by_the_first_of_its_electors_who_comes() {
        assertEquals(in(3, 4, ON_SITE), HOUSEHOLDS.when(CHAIR, DAY, household(3, 4, ON_SITE)));
        assertEquals(in(3, 5, ON_SITE), HOUSEHOLDS.when(CHAIR, DAY, household(3, 5, ON_SITE)));
        assertEquals(refuse(NOT_ENTITLED), HOUSEHOLDS.when(CHAIR, DAY, household(3, 6, ON_SITE)));
        assertEquals(refuse(NOT_ENTITLED), HOUSEHOLDS.when(CHAIR, DAY, household(3, 1, ON_SITE)));
        assertEquals(
                refuse(NOT_ENTITLED),
                HOUSEHOLDS
                        .and(new ResidentAdded(Ids.household(3), resident(7), true, false))
                        .when(CHAIR, DAY, household(3, 7, ON_SITE)));

        var came = HOUSEHOLDS.then(CHAIR, DAY, household(3, 4, ON_SITE));
        assertEquals(refuse(ALREADY_CHECKED_IN), came.when(CHAIR, DAY, household(3, 5, ON_SITE)));
        var left = came.then(CHAIR, DAY, new CheckOut(MEETING, Ids.household(3), resident(4)));
        assertEquals(refuse(NOT_ENTITLED), left.when(CHAIR, DAY, household(3, 5, ON_SITE)));
        assertEquals(in(3, 4, ON_SITE), left.when(CHAIR, DAY, household(3, 4, ON_SITE)));

        var later = DAY.plusDays(7);
        assertEquals(
                in(3, 5, ON_SITE),
                came.and(new MeetingAdjourned(MEETING, later)).when(CHAIR, later, household(3, 5, ON_SITE)));
        assertEquals(refuse(HOUSEHOLD_NAMES_BY_COMING), WRITTEN.when(CHAIR, DAY, household(3, 4, ON_PAPER)));
    }

    @Test
    void whoever_has_moved_comes_for_the_first_of_two_households_and_votes_once() {
        var moved = HOUSEHOLDS
                .and(new ResidentMoved(resident(1), Ids.household(1), Ids.household(2), true, true, false, false))
                .and(new ElectorateCorrected(
                        MEETING,
                        Ids.household(2),
                        resident(1),
                        ObjectionGround.ELECTOR_LEFT_OUT,
                        false,
                        List.of(officer(1), officer(20)),
                        null,
                        3));
        assertEquals(in(2, 1, ON_SITE), moved.when(CHAIR, DAY, household(2, 1, ON_SITE)));

        var came = moved.then(CHAIR, DAY, household(1, 1, ON_SITE));
        assertEquals(refuse(CAME_FOR_ANOTHER_HOUSEHOLD), came.when(CHAIR, DAY, household(2, 1, ON_SITE)));
        var left = came.then(CHAIR, DAY, new CheckOut(MEETING, Ids.household(1), resident(1)));
        assertEquals(refuse(CAME_FOR_ANOTHER_HOUSEHOLD), left.when(CHAIR, DAY, household(2, 1, ON_SITE)));
        assertEquals(in(1, 1, ON_SITE), left.when(CHAIR, DAY, household(1, 1, ON_SITE)));

        var later = DAY.plusDays(7);
        assertEquals(
                in(2, 1, ON_SITE),
                came.and(new MeetingAdjourned(MEETING, later)).when(CHAIR, later, household(2, 1, ON_SITE)));
    }

    @Test
    void whoever_comes_after_the_closing_is_late_until_it_opens_again() {
        var closed = HOUSEHOLDS.and(new CheckInClosed(MEETING, null));
        assertEquals(refuse(CHECK_IN_CLOSED), closed.when(CHAIR, DAY, household(1, 1, ON_SITE)));
        assertEquals(
                in(1, 1, ON_SITE), closed.and(new CheckInReopened(MEETING)).when(CHAIR, DAY, household(1, 1, ON_SITE)));
    }

    @Test
    void a_meeting_that_is_not_announced_or_has_closed_lets_nobody_in() {
        var in = household(1, 1, ON_SITE);
        assertEquals(refuse(MEETING_UNKNOWN), COMMUNITY.when(CHAIR, DAY, in));
        assertEquals(
                refuse(MEETING_NOT_ANNOUNCED),
                COMMUNITY.and(called(ASSEMBLY_OF_HOUSEHOLDS)).when(CHAIR, DAY, in));
        assertEquals(
                refuse(MEETING_CLOSED),
                HOUSEHOLDS.and(new MeetingClosed(MEETING)).when(CHAIR, DAY, in));
    }

    @Test
    void whoever_leaves_before_the_closing_is_not_present_and_may_come_back() {
        var out = new CheckOut(MEETING, Ids.household(1), resident(1));
        var left = new CheckedOut(MEETING, Ids.household(1), resident(1), Capacity.HOUSEHOLD);
        var inside = HOUSEHOLDS.and(came(1));
        assertEquals(accept(left), inside.when(CHAIR, DAY, out));
        assertEquals(accept(left), inside.when(by(1), DAY, out));
        assertEquals(refuse(CHECK_IN_NOT_YOURS), inside.when(by(2), DAY, out));
        assertEquals(in(1, 1, ON_SITE), inside.and(left).when(CHAIR, DAY, household(1, 1, ON_SITE)));
        assertEquals(refuse(NOT_CHECKED_IN), inside.and(left).when(CHAIR, DAY, out));
        assertEquals(refuse(NOT_CHECKED_IN), HOUSEHOLDS.when(CHAIR, DAY, out));
    }

    @Test
    void whoever_goes_after_the_closing_stays_in_the_denominator() {
        var out = new CheckOut(MEETING, Ids.household(1), resident(1));
        assertEquals(
                refuse(CHECK_IN_CLOSED),
                HOUSEHOLDS.and(came(1), new CheckInClosed(MEETING, null)).when(CHAIR, DAY, out));
    }

    @Test
    void a_meeting_that_is_moved_begins_with_an_empty_room() {
        var later = DAY.plusDays(7);
        var moved = HOUSEHOLDS.and(came(1), new CheckInClosed(MEETING, null), new MeetingAdjourned(MEETING, later));
        assertEquals(in(1, 1, ON_SITE), moved.when(CHAIR, later, household(1, 1, ON_SITE)));
        assertEquals(refuse(CHECK_IN_NOT_TODAY), moved.when(CHAIR, DAY, household(2, 3, ON_SITE)));
    }
}
