package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_ADULTS;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.CorrectElectorate;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An upheld objection changes who is entitled and the figures with it. */
class CorrectElectorateTest {

    private static final History HOUSEHOLDS = COMMUNITY
            .and(home(1, adult(1), adult(2)), home(2, adult(3)))
            .and(called(ASSEMBLY_OF_HOUSEHOLDS))
            .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 2, COURTYARD))
            .and(home(3, adult(5), adult(6)));
    private static final History ADULTS = COMMUNITY
            .and(home(1, adult(1), adult(2)))
            .and(called(ASSEMBLY_OF_ADULTS))
            .and(announced(ASSEMBLY_OF_ADULTS, 2, COURTYARD));

    private static Decision correcting(History history, @Nullable Integer household, int resident, boolean entitled) {
        var command = new CorrectElectorate(
                MEETING, household == null ? null : household(household), resident(resident), entitled);
        return history.when(CHAIR, NOTICE.plusDays(5), command);
    }

    private static ElectorateCorrected corrected(
            @Nullable Integer household, int resident, boolean entitled, int total, int representatives) {
        return new ElectorateCorrected(
                MEETING,
                household == null ? null : household(household),
                resident(resident),
                entitled,
                total,
                representatives);
    }

    @Test
    void a_household_that_was_forgotten_is_added_and_one_that_is_none_taken_out() {
        var added = corrected(3, 5, true, 3, 0);
        assertEquals(accept(added), correcting(HOUSEHOLDS, 3, 5, true));
        assertEquals(accept(corrected(2, 3, false, 1, 0)), correcting(HOUSEHOLDS, 2, 3, false));
        assertEquals(accept(corrected(2, 3, false, 2, 0)), correcting(HOUSEHOLDS.and(added), 2, 3, false));
    }

    @Test
    void whom_a_correction_entitles_checks_in_and_whom_it_does_not_stays_outside() {
        var history = HOUSEHOLDS.and(corrected(3, 5, true, 3, 0), corrected(2, 3, false, 2, 0));
        assertEquals(
                accept(came(3, 5)),
                history.when(CHAIR, DAY, new CheckIn(MEETING, household(3), resident(5), Attendance.ON_SITE)));
        assertEquals(
                refuse(NOT_ENTITLED),
                history.when(CHAIR, DAY, new CheckIn(MEETING, household(2), resident(3), Attendance.ON_SITE)));
    }

    private static MeetingEvent.CheckedIn came(int household, int resident) {
        return new MeetingEvent.CheckedIn(
                MEETING, household(household), resident(resident), Capacity.HOUSEHOLD, null, Attendance.ON_SITE);
    }

    @Test
    void another_representative_of_a_household_changes_no_figure() {
        assertEquals(accept(corrected(1, 2, true, 2, 0)), correcting(HOUSEHOLDS, 1, 2, true));
    }

    @Test
    void whoever_loses_the_entitlement_while_inside_is_not_present_any_more() {
        var inside = HOUSEHOLDS.and(came(1, 1));
        var out = new CheckedOut(MEETING, household(1), resident(1), Capacity.HOUSEHOLD);
        assertEquals(accept(corrected(1, 1, false, 1, 0), out), correcting(inside, 1, 1, false));
        assertEquals(accept(corrected(1, 2, true, 2, 0), out), correcting(inside, 1, 2, true));
    }

    @Test
    void an_adult_is_added_who_is_on_the_roll_by_now_and_taken_out_who_should_not_be() {
        assertEquals(refuse(CORRECTION_NOT_ON_ROLL), correcting(ADULTS, null, 7, true));
        var later = ADULTS.and(new ResidentAdded(household(1), resident(7), true));
        assertEquals(accept(corrected(null, 7, true, 3, 0)), correcting(later, null, 7, true));
        assertEquals(accept(corrected(null, 1, false, 1, 0)), correcting(ADULTS, null, 1, false));
        var child = ADULTS.and(new ResidentAdded(household(1), resident(8), false));
        assertEquals(accept(corrected(null, 8, true, 3, 0)), correcting(child, null, 8, true));
    }

    @Test
    void a_representative_who_was_forgotten_is_added_among_the_representatives() {
        var sitting = COMMUNITY
                .and(representatives(36))
                .and(called(REPRESENTATIVES))
                .and(announcedToRepresentatives(36, false, COURTYARD));
        assertEquals(refuse(CORRECTION_NOT_ON_ROLL), correcting(sitting, null, 50, true));
        var seated = sitting.and(new RepresentativeSeated(resident(50), group(1), TERM));
        var added = corrected(null, 50, true, 46, 37);
        assertEquals(accept(added), correcting(seated, null, 50, true));
        assertEquals(
                accept(MeetingFixture.came(resident(50), Capacity.REPRESENTATIVE)),
                seated.and(added).when(CHAIR, DAY, new CheckIn(MEETING, null, resident(50), Attendance.ON_SITE)));
        assertEquals(accept(corrected(null, 1, false, 44, 35)), correcting(sitting, null, 1, false));
        assertEquals(accept(corrected(null, 90_002, false, 44, 36)), correcting(sitting, null, 90_002, false));
    }

    @Test
    void a_correction_changes_something_and_names_somebody_on_the_roll() {
        assertEquals(refuse(ELECTORATE_UNCHANGED), correcting(HOUSEHOLDS, 1, 1, true));
        assertEquals(refuse(ELECTORATE_UNCHANGED), correcting(HOUSEHOLDS, 1, 2, false));
        assertEquals(refuse(CORRECTION_NOT_ON_ROLL), correcting(HOUSEHOLDS, 1, 3, true));
        assertEquals(refuse(CORRECTION_NOT_ON_ROLL), correcting(HOUSEHOLDS, 8, 8, true));
        assertEquals(refuse(MEMBER_OF_OTHER_KIND), correcting(HOUSEHOLDS, null, 1, false));
        assertEquals(refuse(MEMBER_OF_OTHER_KIND), correcting(ADULTS, 1, 1, false));
    }

    @Test
    void the_committee_corrects_between_the_notice_and_the_closing_of_check_in() {
        var command = new CorrectElectorate(MEETING, household(3), resident(5), true);
        assertEquals(refuse(MEETING_NOT_BY_COMMITTEE), HOUSEHOLDS.when(SUPERVISOR, DAY, command));
        assertEquals(refuse(MEETING_UNKNOWN), COMMUNITY.when(CHAIR, DAY, command));
        assertEquals(
                refuse(MEETING_NOT_ANNOUNCED),
                COMMUNITY.and(called(ASSEMBLY_OF_HOUSEHOLDS)).when(CHAIR, DAY, command));
        assertEquals(refuse(CHECK_IN_CLOSED), correcting(HOUSEHOLDS.and(new CheckInClosed(MEETING, null)), 3, 5, true));
        assertEquals(refuse(MEETING_CLOSED), correcting(HOUSEHOLDS.and(new MeetingClosed(MEETING)), 3, 5, true));
    }
}
