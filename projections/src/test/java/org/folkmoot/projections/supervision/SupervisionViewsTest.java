package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Ids;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent.OpinionAnswered;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.supervision.BodyRecord.Kept;
import org.folkmoot.projections.supervision.Duties.Rated;
import org.folkmoot.projections.supervision.Duties.Result;
import org.folkmoot.supervision.Forms;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;

class SupervisionViewsTest {

    private static final Period TERM = new Period(DAY.minusYears(1), DAY.plusYears(4));
    private static final Subject MEMBER = new Subject(Body.COMMITTEE, Ids.officer(1));
    private static final Subject COMMITTEE = new Subject(Body.COMMITTEE, null);
    private static final Forms FORMS =
            new Forms(128, 127, 2, new TreeMap<>(Map.of(Grade.COMPETENT, 80, Grade.INCOMPETENT, 45)));
    private static final Derivation SUM = Derivation.moreThan("RAT-3", 1, 80, 125, Fraction.HALF);
    private static final RatingAnnounced ANNOUNCED =
            new RatingAnnounced(Ids.rating(1), 2026, meeting(3), Ids.officer(5), List.of(MEMBER, COMMITTEE), BOOK);
    private static final GradeGiven GRADED =
            new GradeGiven(Ids.rating(1), MEMBER, Grade.COMPETENT, FORMS, SUM, 0, DAY.plusDays(10));

    @Test
    void a_member_missed_the_meetings_held_in_their_term_that_they_did_not_check_in_to() {
        var events = List.<Event>of(
                seated(1),
                seated(2),
                called(1, MeetingKind.REPRESENTATIVES),
                notice(1),
                came(1, 1),
                new MeetingClosed(meeting(1)),
                called(2, MeetingKind.REPRESENTATIVES),
                notice(2),
                came(2, 2),
                new MeetingClosed(meeting(2)),
                called(3, MeetingKind.REPRESENTATIVES),
                notice(3), // not held yet
                called(4),
                notice(4),
                new MeetingClosed(meeting(4))); // an assembly does not call the committee
        var record = record(1, events);

        assertEquals(List.of(meeting(1), meeting(2)), meetingsOf(record));
        assertEquals(List.of(meeting(2)), missed(record));
    }

    @Test
    void a_meeting_before_the_seat_or_after_its_end_calls_nobody() {
        var ended = new OfficeEnded(
                Ids.officer(1), Ids.resident(1), Body.COMMITTEE, EndReason.RESIGNED, DAY.minusDays(1), 8, false);
        var record = record(
                1,
                List.of(
                        seated(1),
                        ended,
                        called(1, MeetingKind.REPRESENTATIVES),
                        notice(1),
                        new MeetingClosed(meeting(1))));

        assertEquals(List.of(), record.called());
        assertEquals(EndReason.RESIGNED, record.own().seats().getFirst().endReason());
    }

    @Test
    void coming_to_a_meeting_that_was_then_adjourned_is_not_coming_to_it() {
        var record = record(
                1,
                List.of(
                        seated(1),
                        called(1, MeetingKind.REPRESENTATIVES),
                        notice(1),
                        came(1, 1),
                        new MeetingAdjourned(meeting(1), DAY.plusDays(7)),
                        new MeetingClosed(meeting(1))));

        assertEquals(List.of(meeting(1)), missed(record));
        assertEquals(DAY.plusDays(7), record.called().getFirst().heldOn());
    }

    @Test
    void the_committee_is_told_what_it_owed_and_what_came_late() {
        var record = record(
                1,
                List.of(
                        seated(1),
                        new OpinionAnswered(hearing(1), statement(1), true, digest(1), DAY, false),
                        new OpinionAnswered(hearing(1), statement(2), true, digest(1), DAY, true),
                        published(1, "about nothing decided"),
                        result(2, false),
                        result(3, true),
                        result(4, true)));

        assertEquals(new Kept(2, 1), record.committee().opinions());
        assertEquals(new Kept(3, 2), record.committee().results());
    }

    @Test
    void a_rating_shows_the_report_that_was_owed_and_the_grade_it_gave() {
        var announced = record(1, List.of(seated(1), ANNOUNCED));
        var none = List.of(new Rated(Ids.rating(1), 2026, meeting(3), null, null));
        assertEquals(none, announced.own().duties().ratings());
        assertEquals(none, announced.committee().duties().ratings());

        var done = record(
                1,
                List.of(
                        seated(1),
                        ANNOUNCED,
                        new DutyReportFiled(Ids.rating(1), MEMBER, digest(1), DAY),
                        GRADED,
                        new GradeDelivered(Ids.rating(1), MEMBER, DAY.plusDays(11), DAY.plusDays(10), true)));
        assertEquals(
                List.of(new Rated(
                        Ids.rating(1),
                        2026,
                        meeting(3),
                        DAY,
                        new Result(Grade.COMPETENT, SUM, 0, DAY.plusDays(10), DAY.plusDays(11), true))),
                done.own().duties().ratings());
        assertEquals(none, done.committee().duties().ratings());
    }

    @Test
    void forms_are_shown_when_the_grade_is_given_and_not_while_they_are_counted() {
        var opened = new RatingOpened(Ids.rating(1), meeting(3), Ids.officer(5), null, null, 128, 120);
        var counting = rating(
                ANNOUNCED,
                opened,
                new FormsEntered(Ids.rating(1), MEMBER, 1, Ids.officer(5), FORMS),
                new FormsConfirmed(Ids.rating(1), MEMBER, 1, Ids.officer(6), FORMS));
        assertTrue(counting.subjects().getFirst().confirmed());
        assertNull(counting.subjects().getFirst().result());

        var tied = rating(
                ANNOUNCED,
                opened,
                new FormsEntered(Ids.rating(1), MEMBER, 1, Ids.officer(5), FORMS),
                new GradesTied(Ids.rating(1), MEMBER, 1, List.of(Grade.COMPETENT, Grade.INCOMPETENT)));
        assertEquals(
                new RatingSheet.Rated(
                        MEMBER, null, null, 2, false, false, List.of(Grade.COMPETENT, Grade.INCOMPETENT), null),
                tied.subjects().getFirst());

        var closed = rating(
                ANNOUNCED,
                opened,
                GRADED,
                new RatingClosed(Ids.rating(1), DAY),
                published(1, DisclosureClass.OTHER, "Grades", null, Ids.rating(1)));
        assertEquals(
                new RatingSheet.Result(Grade.COMPETENT, FORMS, SUM, 0, DAY.plusDays(10), null, false),
                closed.subjects().getFirst().result());
        assertNull(closed.subjects().getLast().result());
        assertEquals(DAY, closed.closedOn());
        assertEquals(List.of(disclosure(1)), closed.publications());
    }

    @Test
    void the_list_shows_each_rating_as_it_stands() {
        var page = Folded.of(new RatingList(), ANNOUNCED, new RatingClosed(Ids.rating(1), DAY))
                .get("page/0");
        assertEquals(
                List.of(new RatingPage.Entry(Ids.rating(1), 2026, meeting(3), 2, RatingPage.Stage.CLOSED)),
                page.ratings());
    }

    private static RatingSheet rating(Event... events) {
        return Folded.of(new RatingSheets(), events).get(Ids.rating(1).value());
    }

    private static SupervisionRecord record(int officer, List<Event> events) {
        return SupervisionRecord.of(
                Folded.of(new OfficerRecords(), events).get(Ids.officer(officer).value()),
                Folded.of(new BodyRecords(), events)
                        .document(Body.COMMITTEE.name())
                        .orElse(BodyRecord.of(Body.COMMITTEE)));
    }

    private static List<MeetingId> meetingsOf(SupervisionRecord record) {
        return record.called().stream().map(BodyRecord.Called::meeting).toList();
    }

    private static List<MeetingId> missed(SupervisionRecord record) {
        return record.missed().stream().map(BodyRecord.Called::meeting).toList();
    }

    private static OfficerSeated seated(int officer) {
        return new OfficerSeated(Ids.officer(officer), Ids.resident(officer), Body.COMMITTEE, Post.MEMBER, TERM);
    }

    private static CheckedIn came(int meeting, int officer) {
        return new CheckedIn(
                meeting(meeting),
                null,
                Ids.resident(officer),
                Capacity.COMMITTEE,
                Ids.officer(officer),
                Attendance.ON_SITE);
    }

    private static DisclosurePublished result(int disclosure, boolean late) {
        return new DisclosurePublished(
                disclosure(disclosure),
                DisclosureClass.MEETING_DECISIONS,
                "Result",
                digest(1),
                vote(disclosure),
                null,
                DAY,
                DAY.plusDays(15),
                DAY,
                late,
                BOOK);
    }
}
