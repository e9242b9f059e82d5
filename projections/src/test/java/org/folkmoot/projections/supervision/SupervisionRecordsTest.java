package org.folkmoot.projections.supervision;

import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.rating;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.projections.communities.Seat;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Texts;
import org.folkmoot.projections.supervision.Appraisal.Report;
import org.folkmoot.supervision.Allotment;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.GradeError;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeAnnulled;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;

class SupervisionRecordsTest {

    private static final String COMMITTEE = SupervisionRecords.key(Body.COMMITTEE);
    private static final Period TERM = new Period(DAY.minusYears(1), DAY.plusYears(4));
    private static final LocalDate NOTICE = DAY.minusDays(10);
    private static final PersonId PERSON = new PersonId(resident(1).value());
    private static final Subject MEMBER = new Subject(Body.COMMITTEE, officer(1));
    private static final Subject WHOLE = new Subject(Body.COMMITTEE, null);
    private static final FormTally FORMS =
            new FormTally(128, 127, 2, new TreeMap<>(Map.of(Grade.COMPETENT, 80, Grade.INCOMPETENT, 45)));
    private static final Derivation SUM = Derivation.moreThan("RAT-3", 1, 80, 125, Fraction.HALF);

    /** Officers 1 and 2, who are residents 1 and 2, sit in the committee. */
    private static final Folded<SupervisionRecord> SEATED =
            Folded.of(new SupervisionRecords(), seated(1, TERM), seated(2, TERM));

    /** A representatives' meeting that is announced. */
    private static final Folded<SupervisionRecord> CALLED =
            SEATED.and(called(1, MeetingKind.REPRESENTATIVES), notice(1));

    private static final Folded<SupervisionRecord> ANNOUNCED = SEATED.and(
            new RatingAnnounced(rating(1), 2026, meeting(1), officer(5), List.of(MEMBER, WHOLE), List.of(), BOOK));

    @Test
    void a_member_missed_the_meetings_to_which_they_were_called_and_did_not_come() {
        var record = CALLED.and(came(1, 1), new CheckInClosed(meeting(1), null), new MeetingClosed(meeting(1)))
                .and(called(2, MeetingKind.REPRESENTATIVES), notice(2), came(2, 2), new MeetingClosed(meeting(2)));

        assertAttendance(record, 1, List.of(meeting(1)), List.of(meeting(2)));
        assertAttendance(record, 2, List.of(meeting(2)), List.of(meeting(1)));
        assertEquals(2, leader(record, 1).invited());
    }

    @Test
    void what_was_not_held_yet_is_neither_attended_nor_missed() {
        assertAttendance(CALLED.and(came(1, 1)), 1, List.of(), List.of());
    }

    @Test
    void an_assembly_of_residents_does_not_call_the_committee() {
        var assembly = SEATED.and(called(1), notice(1), fixed(1), in(1, 1), new MeetingClosed(meeting(1)));

        assertAttendance(assembly, 1, List.of(), List.of());
        assertEquals(List.of(), assembly.get(COMMITTEE).sessions());
    }

    @Test
    void who_leaves_before_check_in_closes_did_not_come() {
        var left = CALLED.and(
                came(1, 1),
                new CheckedOut(meeting(1), null, resident(1), Capacity.COMMITTEE),
                new CheckedOut(meeting(1), null, resident(77), Capacity.REPRESENTATIVE),
                new MeetingClosed(meeting(1)));

        assertAttendance(left, 1, List.of(), List.of(meeting(1)));
    }

    @Test
    void coming_to_a_meeting_that_is_then_adjourned_is_not_coming_to_it() {
        var adjourned = CALLED.and(
                came(1, 1), new MeetingAdjourned(meeting(1), DAY.plusDays(7)), new MeetingClosed(meeting(1)));

        assertAttendance(adjourned, 1, List.of(), List.of(meeting(1)));
        assertEquals(
                DAY.plusDays(7), adjourned.get(COMMITTEE).sessions().getFirst().heldOn());
    }

    @Test
    void who_sat_on_the_day_owed_it_their_attendance_whoever_sat_at_the_notice() {
        var record = CALLED.and(
                seated(3, new Period(NOTICE.plusDays(1), TERM.to())),
                seated(4, new Period(DAY.plusDays(1), TERM.to())),
                ended(2, DAY.minusDays(1)),
                new MeetingClosed(meeting(1)));

        assertAttendance(record, 1, List.of(), List.of(meeting(1)));
        assertAttendance(record, 2, List.of(), List.of());
        assertAttendance(record, 3, List.of(), List.of(meeting(1)));
        assertAttendance(record, 4, List.of(), List.of());
    }

    @Test
    void an_office_that_ended_says_when_and_why_and_a_past_one_is_not_touched() {
        var past = new Period(TERM.from().minusYears(5), TERM.from().minusDays(1));
        var succeeded =
                new OfficeEnded(officer(1), resident(1), Body.COMMITTEE, EndReason.SUCCEEDED, TERM.from(), 0, false);
        var record = Folded.of(new SupervisionRecords(), seated(1, past), succeeded, seated(1, TERM), ended(1, DAY));

        assertEquals(
                List.of(
                        new Seat(
                                officer(1),
                                resident(1),
                                Body.COMMITTEE,
                                Post.MEMBER,
                                past,
                                TERM.from(),
                                EndReason.SUCCEEDED),
                        new Seat(officer(1), resident(1), Body.COMMITTEE, Post.MEMBER, TERM, DAY, EndReason.RESIGNED)),
                leader(record, 1).seats());
        assertEquals(List.of(officer(1)), record.get(COMMITTEE).officers());
        assertEquals(List.of(), leader(record, 9).seats());
    }

    @Test
    void a_duty_report_is_due_until_the_rating_opens_and_then_filed_or_missing() {
        var filed = ANNOUNCED.and(new DutyReportFiled(rating(1), MEMBER, digest(1), DAY));
        var opened = filed.and(new RatingOpened(
                rating(1),
                meeting(1),
                officer(5),
                Derivation.atLeast("MTG-6", 0, 128, 159, Fraction.TWO_THIRDS),
                null,
                128,
                List.of(new Allotment(MEMBER, 120)),
                DAY));

        assertEquals(List.of(Report.DUE, Report.DUE), reports(ANNOUNCED));
        assertEquals(List.of(Report.FILED, Report.DUE), reports(filed));
        assertEquals(List.of(Report.FILED, Report.MISSING), reports(opened));
        assertEquals(DAY, leader(opened, 1).appraisals().getFirst().reportedOn());
        assertEquals(0, leader(opened, 1).reportsMissing());
        assertEquals(1, leader(open(ANNOUNCED), 1).reportsMissing());
        assertEquals(Report.MISSING, opened.get(COMMITTEE).ofBody().getFirst().report());
    }

    @Test
    void a_grade_is_shown_with_its_sum_its_round_and_its_delivery() {
        var tied = open(ANNOUNCED)
                .and(
                        new FormsEntered(rating(1), MEMBER, 1, new Actor.Officer(officer(6)), FORMS),
                        new FormsConfirmed(rating(1), MEMBER, 1, new Actor.Officer(officer(7)), FORMS),
                        new GradesTied(rating(1), MEMBER, 1, List.of(Grade.EXCELLENT, Grade.COMPETENT)));
        var given = tied.and(
                new FormsConfirmed(rating(1), MEMBER, 2, new Actor.Officer(officer(7)), FORMS),
                new GradeGiven(
                        rating(1), MEMBER, PERSON, Grade.INCOMPETENT, FORMS, SUM, 2, DAY, List.of(), DAY.plusDays(10)));
        var late = given.and(
                new GradeDelivered(rating(1), MEMBER, DAY.plusDays(11), DAY.plusDays(10), true),
                new RatingClosed(rating(1), DAY.plusDays(11)));

        assertEquals(null, leader(tied, 1).appraisals().getFirst().graded());
        assertEquals(
                new Graded(Grade.INCOMPETENT, SUM, 2, 2, DAY, null, false),
                leader(given, 1).appraisals().getFirst().graded());
        assertEquals(
                new Graded(Grade.INCOMPETENT, SUM, 2, 2, DAY, DAY.plusDays(11), true),
                leader(late, 1).appraisals().getFirst().graded());
        assertEquals(List.of(), leader(late, 2).appraisals());
    }

    @Test
    void a_grade_that_was_annulled_is_none() {
        var annulled = open(ANNOUNCED)
                .and(
                        new FormsConfirmed(rating(1), MEMBER, 1, new Actor.Officer(officer(7)), FORMS),
                        new GradeGiven(
                                rating(1),
                                MEMBER,
                                PERSON,
                                Grade.INCOMPETENT,
                                FORMS,
                                SUM,
                                2,
                                DAY,
                                List.of(),
                                DAY.plusDays(10)),
                        new GradeAnnulled(
                                rating(1),
                                MEMBER,
                                PERSON,
                                GradeError.OFFICE_NOT_HELD,
                                List.of(officer(6), officer(7)),
                                DAY.plusDays(30)));
        assertEquals(null, leader(annulled, 1).appraisals().getFirst().graded());
    }

    @Test
    void each_body_has_its_own_record() {
        var board = new Subject(Body.SUPERVISION_BOARD, null);
        var both = SEATED.and(new RatingAnnounced(
                rating(1), 2026, meeting(1), officer(5), List.of(MEMBER, WHOLE, board), List.of(), BOOK));

        assertEquals(Set.of("COMMITTEE", "SUPERVISION_BOARD"), both.keys());
        assertEquals(
                1,
                both.get(SupervisionRecords.key(Body.SUPERVISION_BOARD))
                        .appraisals()
                        .size());
        assertEquals(2, both.get(COMMITTEE).appraisals().size());
    }

    @Test
    void history_without_a_grade_has_no_delivery() {
        var corrupt = ANNOUNCED.and(new GradeDelivered(rating(1), MEMBER, DAY, null, false));

        assertThrows(RuntimeException.class, () -> corrupt.get(COMMITTEE));
    }

    @Test
    void it_holds_no_text_but_rules() {
        assertEquals(Set.of("rule"), Texts.in(SupervisionRecord.class));
    }

    private static void assertAttendance(
            Folded<SupervisionRecord> record, int officer, List<MeetingId> attended, List<MeetingId> missed) {
        var leader = leader(record, officer);
        assertEquals(attended, leader.attended(), "attended");
        assertEquals(missed, leader.missed(), "missed");
    }

    private static LeaderRecord leader(Folded<SupervisionRecord> record, int officer) {
        return record.get(COMMITTEE).leader(officer(officer));
    }

    private static List<Report> reports(Folded<SupervisionRecord> record) {
        return record.get(COMMITTEE).appraisals().stream()
                .map(Appraisal::report)
                .toList();
    }

    private static Folded<SupervisionRecord> open(Folded<SupervisionRecord> record) {
        return record.and(new RatingOpened(
                rating(1),
                meeting(1),
                officer(5),
                Derivation.atLeast("MTG-6", 0, 128, 159, Fraction.TWO_THIRDS),
                null,
                128,
                List.of(new Allotment(MEMBER, 120)),
                DAY));
    }

    private static OfficerSeated seated(int number, Period term) {
        return new OfficerSeated(officer(number), resident(number), Body.COMMITTEE, Post.MEMBER, term);
    }

    private static OfficeEnded ended(int number, LocalDate from) {
        return new OfficeEnded(officer(number), resident(number), Body.COMMITTEE, EndReason.RESIGNED, from, 8, false);
    }

    private static CheckedIn came(int meeting, int number) {
        return new CheckedIn(
                meeting(meeting), null, resident(number), Capacity.COMMITTEE, officer(number), Attendance.ON_SITE);
    }
}
