package org.folkmoot.duties;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.duties.DutyRefusal.*;
import static org.folkmoot.meetings.MeetingFixture.CHAIR;
import static org.folkmoot.meetings.MeetingFixture.MEETING;
import static org.folkmoot.meetings.MeetingFixture.bookWith;
import static org.folkmoot.meetings.MeetingFixture.community;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.duties.DutyCommand.NoteDuty;
import org.folkmoot.duties.DutyEvent.CalendarRecorded;
import org.folkmoot.duties.DutyEvent.DutyDueSoon;
import org.folkmoot.duties.DutyEvent.DutyExtended;
import org.folkmoot.duties.DutyEvent.DutyOverdue;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.PetitionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The duty to hold the meeting that was petitioned for, until the 15th of April. */
class NotingTest {

    private static final Actor SOFTWARE = new Actor.Software("duties");
    private static final PetitionId PETITION = new PetitionId("J-00000001");
    private static final DutyId DUTY = PetitionEvent.toConvene(PETITION);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 15);
    private static final Event OWED = new PetitionQualified(
            PETITION,
            Demand.RESIDENTS_MEETING,
            null,
            LocalDate.of(2026, 3, 16),
            LAST_DAY,
            Derivation.atLeast("MTG-1", 1, 462, 4_611, new Fraction(1, 10)));
    private static final Event HELD = new CheckInClosed(MEETING, DUTY);
    private static final CalendarRecorded HOLIDAYS = holidays(LAST_DAY, LAST_DAY.plusDays(1));
    private static final LocalDate MOVED = LAST_DAY.plusDays(2);
    private static final Duty TWICE = new Duty(DUTY, Body.COMMITTEE, "HEA-6", LAST_DAY, 2);

    private static CalendarRecorded holidays(LocalDate... days) {
        return new CalendarRecorded(2026, List.of(days), List.of(), new ChangeId("W-00000001"));
    }

    /** Under a rule book that moves the last days of those, with nothing done. */
    private static History owed(String whoseDaysMove) {
        return community(bookWith("calendar.deadline_roll", whoseDaysMove)).and(OWED);
    }

    private static NoteDuty note(DutyNotice notice) {
        return note(notice, LAST_DAY);
    }

    private static NoteDuty note(DutyNotice notice, LocalDate dueOn) {
        return new NoteDuty(DUTY, notice, dueOn);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-11, false", "2026-04-12, true", "2026-04-15, true", "2026-04-16, false"})
    void a_duty_is_due_soon_from_three_days_before_its_last_day_on(LocalDate today, boolean soon) {
        assertEquals(
                soon ? accept(new DutyDueSoon(DUTY, LAST_DAY)) : refuse(DUTY_NOT_SO_FAR),
                owed("residents").when(SOFTWARE, today, note(DutyNotice.DUE_SOON)));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-15, false", "2026-04-16, true", "2027-01-01, true"})
    void a_duty_is_overdue_from_the_day_after_its_last_on(LocalDate today, boolean overdue) {
        assertEquals(
                overdue ? accept(new DutyOverdue(DUTY, LAST_DAY)) : refuse(DUTY_NOT_SO_FAR),
                owed("residents").when(SOFTWARE, today, note(DutyNotice.OVERDUE)));
    }

    @Test
    void a_last_day_that_has_become_a_holiday_moves_where_the_rule_book_moves_those_of_bodies() {
        var moving = owed("all").and(HOLIDAYS);
        assertEquals(
                accept(new DutyExtended(DUTY, LAST_DAY, MOVED)),
                moving.when(SOFTWARE, LAST_DAY, note(DutyNotice.EXTENDED)));
        assertEquals(refuse(DUTY_NOT_SO_FAR), moving.when(SOFTWARE, LAST_DAY.plusDays(1), note(DutyNotice.OVERDUE)));
        assertEquals(
                refuse(DUTY_NOT_SO_FAR),
                owed("residents").and(HOLIDAYS).when(SOFTWARE, LAST_DAY, note(DutyNotice.EXTENDED)));
        assertEquals(
                accept(new DutyOverdue(DUTY, LAST_DAY)),
                owed("residents").and(HOLIDAYS).when(SOFTWARE, LAST_DAY.plusDays(1), note(DutyNotice.OVERDUE)));
    }

    @Test
    void a_change_of_the_calendar_never_shortens_a_running_time() {
        var extended = owed("all").and(HOLIDAYS).then(SOFTWARE, LAST_DAY, note(DutyNotice.EXTENDED));
        var corrected = extended.and(holidays());
        assertEquals(refuse(DUTY_NOT_SO_FAR), corrected.when(SOFTWARE, MOVED, note(DutyNotice.OVERDUE, MOVED)));
        assertEquals(refuse(DUTY_NOT_SO_FAR), corrected.when(SOFTWARE, MOVED, note(DutyNotice.EXTENDED, MOVED)));
        assertEquals(refuse(DUTY_NOT_SO_FAR), corrected.when(SOFTWARE, MOVED, note(DutyNotice.OVERDUE)));
        assertEquals(
                accept(new DutyOverdue(DUTY, MOVED)),
                corrected.when(SOFTWARE, MOVED.plusDays(1), note(DutyNotice.OVERDUE, MOVED)));
    }

    @Test
    void each_is_noted_once_but_a_moved_day_comes_near_anew() {
        var soon = owed("all").then(SOFTWARE, LAST_DAY, note(DutyNotice.DUE_SOON));
        assertEquals(refuse(DUTY_ALREADY_NOTED), soon.when(SOFTWARE, LAST_DAY, note(DutyNotice.DUE_SOON)));
        assertEquals(
                accept(new DutyDueSoon(DUTY, MOVED)),
                soon.and(HOLIDAYS)
                        .then(SOFTWARE, LAST_DAY, note(DutyNotice.EXTENDED))
                        .when(SOFTWARE, LAST_DAY, note(DutyNotice.DUE_SOON, MOVED)));
        var overdue = owed("all").then(SOFTWARE, MOVED, note(DutyNotice.OVERDUE));
        assertEquals(refuse(DUTY_ALREADY_NOTED), overdue.when(SOFTWARE, MOVED, note(DutyNotice.OVERDUE)));
        assertEquals(
                refuse(DUTY_ALREADY_NOTED), overdue.and(HOLIDAYS).when(SOFTWARE, MOVED, note(DutyNotice.EXTENDED)));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_noted_of_what_is_done_or_was_never_owed_or_has_no_day(DutyNotice notice) {
        assertEquals(
                refuse(DUTY_ENDED), owed("all").and(HOLIDAYS, HELD).when(SOFTWARE, MOVED.plusDays(1), note(notice)));
        assertEquals(
                refuse(DUTY_UNKNOWN),
                community(bookWith("calendar.deadline_roll", "all")).when(SOFTWARE, MOVED, note(notice)));
    }

    @ParameterizedTest
    @EnumSource
    void the_software_notes_it_and_nobody_else(DutyNotice notice) {
        assertEquals(
                refuse(NOTED_BY_SOFTWARE_ONLY), owed("all").and(HOLIDAYS).when(CHAIR, MOVED.plusDays(1), note(notice)));
    }

    @Test
    void what_is_owed_several_times_is_done_with_the_last_of_them() {
        var once = after(DutyCourse.of(TWICE), new Duty.Done(DUTY));
        assertEquals(new DutyCourse(TWICE, LAST_DAY, 1, true, null), once);
        var twice = after(once, new Duty.Done(DUTY));
        assertEquals(new DutyCourse(TWICE, LAST_DAY, 2, false, null), twice);
        assertEquals(twice, after(twice, new Duty.Done(DUTY)));
    }

    @Test
    void what_has_ended_may_begin_anew_and_what_is_open_goes_on() {
        var later = new Duty(DUTY, Body.COMMITTEE, "HEA-6", MOVED, 1);
        assertEquals(DutyCourse.of(TWICE), after(DutyCourse.of(TWICE), new Duty.Arises(later)));
        var lapsed = after(DutyCourse.of(TWICE), new Duty.Lapses(DUTY));
        assertEquals(new DutyCourse(TWICE, LAST_DAY, 0, false, null), lapsed);
        assertEquals(DutyCourse.of(later), after(lapsed, new Duty.Arises(later)));
        assertNull(DutyCourse.after(null, new Duty.Done(DUTY)));
    }

    private static DutyCourse after(@Nullable DutyCourse before, Duty.Step step) {
        return java.util.Objects.requireNonNull(DutyCourse.after(before, step));
    }
}
