package org.folkmoot.projections.meetings;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Ids;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.DoorReviewed;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.ObjectionSeconded;
import org.folkmoot.meetings.MeetingEvent.ObjectionUpheld;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.meetings.ObjectionGround;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.meetings.MeetingSheet.Authorisation;
import org.folkmoot.projections.meetings.MeetingSheet.Correction;
import org.folkmoot.projections.meetings.MeetingSheet.Electorate;
import org.folkmoot.projections.meetings.MeetingSheet.Entry;
import org.folkmoot.projections.meetings.MeetingSheet.Notice;
import org.folkmoot.projections.meetings.MeetingSheet.Quorum;
import org.folkmoot.projections.meetings.MeetingSheet.Review;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OfficerId;
import org.junit.jupiter.api.Test;

class MeetingViewsTest {

    private static final String M1 = meeting(1).value();

    @Test
    void a_meeting_that_is_quorate_shows_the_sum_that_made_it_so() {
        var sheet = sheet(
                called(1),
                notice(1, 4, 5),
                fixed(1),
                in(1, 1),
                in(1, 2),
                in(1, 3),
                out(1, 2),
                new CheckInClosed(meeting(1), null),
                quorate(1),
                opened(7, 1, 4));

        assertEquals(MeetingStage.QUORATE, sheet.stage());
        assertEquals(
                new Notice(DAY.minusDays(10), 10, List.of(proposal(4), proposal(5)), false, null, null),
                sheet.notice());
        assertEquals(new Electorate(4_611, 0, 0, 1, null), sheet.electorate());
        assertEquals(2, sheet.attending());
        assertEquals(Map.of(Attendance.ON_SITE, 3), sheet.arrivals());
        assertEquals(new Quorum(2_306, 0, QUORUM), sheet.quorum());
        assertEquals(List.of(vote(7)), sheet.votes());
    }

    @Test
    void reopening_the_check_in_voids_the_quorum() {
        var sheet = sheet(
                called(1),
                notice(1),
                fixed(1),
                new CheckInClosed(meeting(1), null),
                quorate(1),
                new CheckInReopened(meeting(1)));

        assertEquals(MeetingStage.ANNOUNCED, sheet.stage());
        assertNull(sheet.quorum());
    }

    @Test
    void an_adjourned_meeting_begins_its_attendance_anew() {
        var sheet = sheet(
                called(1),
                notice(1),
                fixed(1),
                in(1, 1),
                new CheckInClosed(meeting(1), null),
                quorate(1),
                new MeetingAdjourned(meeting(1), DAY.plusDays(7)));

        assertEquals(DAY.plusDays(7), sheet.heldOn());
        assertEquals(MeetingStage.ANNOUNCED, sheet.stage());
        assertEquals(0, sheet.attending());
        assertNull(sheet.quorum());
    }

    @Test
    void a_corrected_electorate_says_why_who_answers_for_it_and_what_is_to_be_reviewed() {
        var before = List.of(Ids.officer(1), Ids.officer(20));
        var atTheDoor = List.of(Ids.officer(1), Ids.officer(2), Ids.officer(20));
        var sheet = sheet(
                called(1),
                notice(1),
                fixed(1),
                corrected(3, ObjectionGround.ELECTOR_LEFT_OUT, false, before, 4_612),
                new ObjectionUpheld(
                        meeting(1),
                        Ids.household(4),
                        Ids.resident(4),
                        ObjectionGround.LEFT_BEFORE_NOTICE,
                        null,
                        Ids.officer(1),
                        DAY),
                new ObjectionSeconded(meeting(1), Ids.household(4), Ids.resident(4), Ids.officer(2)),
                corrected(4, ObjectionGround.LEFT_BEFORE_NOTICE, true, atTheDoor, 4_611));

        assertEquals(new Electorate(4_611, 0, 0, 1, null), sheet.electorate());
        assertEquals(
                List.of(
                        new Correction(ObjectionGround.ELECTOR_LEFT_OUT, false, before, 4_612),
                        new Correction(ObjectionGround.LEFT_BEFORE_NOTICE, true, atTheDoor, 4_611)),
                sheet.corrections());
    }

    private static ElectorateCorrected corrected(
            int member, ObjectionGround ground, boolean atTheDoor, List<OfficerId> by, int total) {
        return new ElectorateCorrected(
                meeting(1),
                Ids.household(member),
                Ids.resident(member),
                ground,
                atTheDoor,
                by,
                atTheDoor ? DAY.plusDays(15) : null,
                total);
    }

    @Test
    void each_body_says_what_it_finds_of_a_decision_at_the_door() {
        var sheet = sheet(
                called(1),
                notice(1),
                fixed(1),
                corrected(4, ObjectionGround.LEFT_BEFORE_NOTICE, true, List.of(Ids.officer(1)), 4_611),
                new DoorReviewed(
                        meeting(1), Body.SUPERVISION_BOARD, null, false, "not looked up", Ids.officer(7), DAY));
        assertTrue(sheet.decidedAtTheDoor());
        assertEquals(List.of(new Review(Body.SUPERVISION_BOARD, false, "not looked up", DAY)), sheet.reviews());
    }

    @Test
    void the_figures_of_the_day_take_the_place_of_those_of_the_notice() {
        var share = Derivation.atLeast("COM-5", 1, 35, 44, new Fraction(4, 5));
        var sheet = sheet(
                called(1, MeetingKind.REPRESENTATIVES),
                notice(1),
                new ElectorateFixed(meeting(1), MeetingKind.REPRESENTATIVES, 45, 36, 9, List.of(), null),
                new ElectorateFixed(meeting(1), MeetingKind.REPRESENTATIVES, 44, 35, 9, List.of(), share),
                new CheckInClosed(meeting(1), null));

        assertEquals(new Electorate(44, 35, 9, 0, share), sheet.electorate());
    }

    @Test
    void what_the_representatives_may_decide_stands_with_the_meeting_that_let_them() {
        var sheet = sheet(
                called(1),
                notice(1),
                fixed(1),
                new RepresentativesAuthorised(meeting(1), proposal(4), vote(7), digest(1)),
                new MeetingClosed(meeting(1)));

        assertEquals(List.of(new Authorisation(proposal(4), vote(7))), sheet.authorisations());
        assertEquals(MeetingStage.CLOSED, sheet.stage());
    }

    @Test
    void the_calendar_shows_each_meeting_as_it_stands() {
        var calendar = calendar(List.of(
                called(1),
                notice(1, 4, 5),
                fixed(1),
                in(1, 1),
                new CheckInClosed(meeting(1), null),
                quorate(1),
                new MeetingClosed(meeting(1))));

        assertEquals(
                List.of(new Entry(
                        meeting(1),
                        MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                        DAY,
                        "hall",
                        Channel.ON_SITE,
                        MeetingStage.CLOSED,
                        DAY.minusDays(10),
                        2,
                        false,
                        4_611,
                        2_306)),
                calendar);
    }

    private static MeetingSheet sheet(Event... events) {
        return Folded.of(new MeetingSheets(), events).get(M1);
    }

    private static List<Entry> calendar(List<? extends Event> events) {
        return Folded.of(new MeetingSheets(), events).entries(Entry.class);
    }
}
