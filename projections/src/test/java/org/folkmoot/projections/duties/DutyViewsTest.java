package org.folkmoot.projections.duties;

import static org.folkmoot.projections.Facts.meeting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.duties.DutyEvent.CalendarRecorded;
import org.folkmoot.duties.DutyEvent.DutyDueSoon;
import org.folkmoot.duties.DutyEvent.DutyExtended;
import org.folkmoot.duties.DutyEvent.DutyOverdue;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.projections.duties.DutySheet.Stage;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Holidays;
import org.folkmoot.vocabulary.PetitionId;
import org.junit.jupiter.api.Test;

class DutyViewsTest {

    private static final PetitionId PETITION = new PetitionId("J-00000001");
    private static final DutyId DUTY = PetitionEvent.toConvene(PETITION);

    /** {@link Folded} lets everything happen on one day, the 11th of April. */
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 11);

    private static PetitionQualified owedUntil(LocalDate day) {
        return new PetitionQualified(
                PETITION,
                Demand.RESIDENTS_MEETING,
                null,
                TODAY,
                day,
                Derivation.atLeast("MTG-1", 1, 1, 10, new Fraction(1, 10)));
    }

    private static DutySheet after(Event... events) {
        return Folded.of(new DutySheets(), events).get(DUTY.value());
    }

    @Test
    void what_is_owed_comes_near_and_passes_whether_or_not_it_was_noted() {
        var last = TODAY.plusDays(10);
        var owed = after(owedUntil(last));
        assertEquals(TODAY, owed.since());
        assertEquals(Stage.DUE, owed.stageOn(last.minusDays(4)));
        assertEquals(Stage.DUE_SOON, owed.stageOn(last.minusDays(3)));
        assertEquals(Stage.DUE_SOON, owed.stageOn(last));
        assertEquals(Stage.OVERDUE, owed.stageOn(last.plusDays(1)));
        assertEquals(
                Stage.DUE_SOON,
                after(owedUntil(last), new DutyDueSoon(DUTY, last)).stageOn(last));
        assertEquals(
                Stage.OVERDUE,
                after(owedUntil(last), new DutyOverdue(DUTY, last)).stageOn(last.plusDays(1)));
    }

    @Test
    void what_is_done_was_done_in_time_or_too_late() {
        var held = new CheckInClosed(meeting(1), DUTY);
        assertEquals(Stage.MET, after(owedUntil(TODAY), held).stageOn(TODAY.plusDays(50)));
        assertEquals(Stage.MISSED, after(owedUntil(TODAY.minusDays(1)), held).stageOn(TODAY));
        assertEquals(
                Stage.MET,
                after(owedUntil(TODAY.minusDays(1)), new DutyExtended(DUTY, TODAY.minusDays(1), TODAY), held)
                        .stageOn(TODAY));
        assertEquals(TODAY, after(owedUntil(TODAY), held).endedOn());
    }

    @Test
    void what_was_never_owed_is_nothing_to_be_done() {
        assertEquals(
                new DutySheet(DUTY, null, null, null, 0, Instant.EPOCH), after(new CheckInClosed(meeting(1), DUTY)));
    }

    @Test
    void the_calendar_keeps_what_was_recorded_last_for_each_year() {
        var later = new CalendarRecorded(2026, List.of(TODAY), List.of(), new ChangeId("W-00000002"));
        var calendar = Folded.of(
                        new Calendars(),
                        new CalendarRecorded(2026, List.of(), List.of(), new ChangeId("W-00000001")),
                        later)
                .get("all");
        assertEquals(Holidays.NONE.with(2026, List.of(TODAY)), calendar.holidays());
        assertEquals(
                new CalendarSheet(new TreeMap<>(java.util.Map.of(
                        2026, new CalendarSheet.CalendarYear(List.of(TODAY), List.of(), new ChangeId("W-00000002"))))),
                calendar);
    }

    @Test
    void an_event_that_says_something_of_a_duty_carries_its_tag() {
        var some = Stream.<Obliging>of(owedUntil(TODAY), new CheckInClosed(meeting(1), DUTY));
        some.forEach(event -> event.duties()
                .forEach(step -> assertTrue(event.tags().contains(Obliging.ofDuty(step.id())), event.toString())));
        assertTrue(Capabilities.registered().events().anyMatch(Obliging.class::isAssignableFrom));
    }
}
