package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.supervision.RatingFixture.*;
import static org.folkmoot.supervision.SupervisionRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.supervision.SupervisionCommand.AnnounceRating;
import org.folkmoot.supervision.SupervisionCommand.FileDutyReport;
import org.folkmoot.supervision.SupervisionCommand.LeftOut;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.ResidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConveningARatingTest {

    private static final OpenRating OPEN = new OpenRating(RATING, MEETING);
    private static final RatingAnnounced ANNOUNCED =
            new RatingAnnounced(RATING, 2026, MEETING, boardOfficer(1), SUBJECTS, others(SUBJECTS), ref(1));

    @Test
    void the_board_announces_a_rating() {
        assertEquals(accept(ANNOUNCED), noticed(MAJORITY).when(board(1), DECEMBER_1, announce(COMMITTEE, CHAIR, Z)));
    }

    @Test
    void nobody_but_the_board_announces_or_opens_a_rating() {
        for (var other : List.of(
                committee(1), committee(2), new Actor.Resident(new ResidentId("R-00000001")), Actor.ADMINISTRATOR)) {
            assertEquals(refuse(RATING_BY_BOARD_ONLY), noticed(MAJORITY).when(other, DECEMBER_1, announce(COMMITTEE)));
            assertEquals(
                    refuse(RATING_BY_BOARD_ONLY),
                    noticed(MAJORITY)
                            .then(board(1), DECEMBER_1, announce(COMMITTEE))
                            .and(quorum(128, 0))
                            .when(other, DECEMBER_12, OPEN));
        }
        assertEquals(
                refuse(RATING_BY_BOARD_ONLY),
                noticed(MAJORITY).when(board(1), LocalDate.of(2025, 12, 31), announce(COMMITTEE)));
    }

    @Test
    void whoever_is_rated_does_not_preside() {
        assertEquals(
                refuse(RATED_MAY_NOT_PRESIDE),
                announced(MAJORITY).and(quorum(128, 0)).when(committee(1), DECEMBER_12, OPEN));
        var crossed = noticed(MAJORITY)
                .and(new OfficerSeated(committeeOfficer(9), null, Body.SUPERVISION_BOARD, Post.MEMBER, TERM));
        assertEquals(refuse(RATED_MAY_NOT_PRESIDE), crossed.when(committee(9), DECEMBER_1, announce(Z)));
    }

    @Test
    void a_rating_is_announced_once() {
        assertEquals(refuse(RATING_ALREADY_ANNOUNCED), announced(MAJORITY).when(board(1), DECEMBER_1, announce(Z)));
    }

    @Test
    void the_committee_the_station_the_street_office_and_members_of_the_committee_are_rated() {
        var station = new Subject(Body.SERVICE_STATION, null);
        var street = new Subject(Body.STREET_OFFICE, null);
        assertEquals(
                accept(new RatingAnnounced(
                        RATING,
                        2026,
                        MEETING,
                        boardOfficer(1),
                        List.of(COMMITTEE, station, street, Z),
                        others(List.of(Z)),
                        ref(1))),
                noticed(MAJORITY).when(board(1), DECEMBER_1, announce(COMMITTEE, station, street, Z)));
        assertEquals(refuse(BODY_NOT_RATED), announcing(new Subject(Body.SUPERVISION_BOARD, null)));
        assertEquals(refuse(SUBJECT_NOT_IN_OFFICE), announcing(new Subject(Body.SUPERVISION_BOARD, boardOfficer(2))));
        assertEquals(refuse(SUBJECT_NOT_IN_OFFICE), announcing(new Subject(Body.COMMITTEE, boardOfficer(2))));
        assertEquals(refuse(SUBJECTS_OUT_OF_RANGE), announcing());
        assertEquals(
                refuse(SUBJECTS_OUT_OF_RANGE),
                announcing(Collections.nCopies(101, Z).toArray(Subject[]::new)));
        assertEquals(refuse(SUBJECT_TWICE), announcing(Z, CHAIR, Z));
    }

    @Test
    void all_members_in_office_are_rated_or_the_reason_stands_in_the_record() {
        var rest = others(List.of(Z));
        assertEquals(refuse(MEMBER_LEFT_OUT), announcing(List.of(Z), rest.subList(1, 8)));
        assertEquals(refuse(MEMBER_LEFT_OUT), announcing(List.of(COMMITTEE), List.of()));
        assertEquals(refuse(LEFT_OUT_UNFIT), announcing(List.of(Z, member(1)), rest));
        assertEquals(
                refuse(LEFT_OUT_UNFIT),
                announcing(List.of(Z), with(rest.subList(1, 8), new LeftOut(committeeOfficer(1), " "))));
        assertEquals(
                refuse(LEFT_OUT_UNFIT), announcing(List.of(Z), with(rest, new LeftOut(boardOfficer(2), "on leave"))));
        assertEquals(refuse(LEFT_OUT_UNFIT), announcing(List.of(Z), with(rest, rest.getFirst())));
        var station = List.of(new Subject(Body.SERVICE_STATION, null));
        assertEquals(
                accept(new RatingAnnounced(RATING, 2026, MEETING, boardOfficer(1), station, List.of(), ref(1))),
                announcing(station, List.of()));
    }

    private static List<LeftOut> with(List<LeftOut> some, LeftOut more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static Decision announcing(List<Subject> subjects, List<LeftOut> leftOut) {
        return noticed(MAJORITY)
                .when(board(1), DECEMBER_1, new AnnounceRating(RATING, 2026, MEETING, subjects, leftOut));
    }

    private static Decision announcing(Subject... subjects) {
        return noticed(MAJORITY).when(board(1), DECEMBER_1, announce(subjects));
    }

    @Test
    void a_member_whose_office_has_ended_is_not_rated() {
        var ended = new OfficeEnded(
                committeeOfficer(9), residentOf(9), Body.COMMITTEE, EndReason.RESIGNED, DECEMBER_1, 8, false);
        assertEquals(
                refuse(SUBJECT_NOT_IN_OFFICE), noticed(MAJORITY).and(ended).when(board(1), DECEMBER_1, announce(Z)));
    }

    @ParameterizedTest
    @CsvSource({"2024,false", "2025,true", "2026,true", "2027,false"})
    void a_rating_is_about_this_year_or_the_one_before(int year, boolean announced) {
        assertEquals(
                announced
                        ? accept(new RatingAnnounced(
                                RATING, year, MEETING, boardOfficer(1), SUBJECTS, others(SUBJECTS), ref(1)))
                        : refuse(RATING_YEAR_UNFIT),
                noticed(MAJORITY)
                        .when(
                                board(1),
                                DECEMBER_1,
                                new AnnounceRating(RATING, year, MEETING, SUBJECTS, others(SUBJECTS))));
    }

    @Test
    void a_rating_is_held_in_a_meeting_whose_notice_says_so() {
        var community = community(MAJORITY, 9);
        var announce = announce(COMMITTEE, CHAIR, Z);
        assertEquals(refuse(RATING_MEETING_UNKNOWN), community.when(board(1), DECEMBER_1, announce));
        assertEquals(
                accept(ANNOUNCED),
                community.and(called(MeetingKind.ASSEMBLY_OF_ADULTS)).when(board(1), DECEMBER_1, announce));
        var called = community.and(called(MeetingKind.REPRESENTATIVES));
        assertEquals(accept(ANNOUNCED), called.when(board(1), DECEMBER_1, announce));
        assertEquals(refuse(RATING_NOT_ON_NOTICE), called.and(notice(false)).when(board(1), DECEMBER_1, announce));
        assertEquals(
                refuse(RATING_MEETING_CLOSED),
                called.and(notice(true), new MeetingClosed(MEETING)).when(board(1), DECEMBER_1, announce));
    }

    @Test
    void a_rating_needs_a_rule_book_that_says_how_grades_are_given() {
        assertEquals(
                refuse(RATING_RULE_MISSING),
                noticed(without(MAJORITY, "rating.rule")).when(board(1), DECEMBER_1, announce(Z)));
        var noBook = given(noticed(MAJORITY).events().stream().skip(1).toList());
        assertEquals(refuse(RATING_WITHOUT_RULE_BOOK), noBook.when(board(1), DECEMBER_1, announce(Z)));
    }

    @Test
    void a_member_files_a_duty_report_before_the_day_of_the_meeting() {
        var file = new FileDutyReport(RATING, MEETING, Z, REPORT);
        assertEquals(
                accept(new DutyReportFiled(RATING, Z, REPORT, DECEMBER_11)),
                announced(MAJORITY).when(committee(9), DECEMBER_11, file));
        assertEquals(refuse(DUTY_REPORT_TOO_LATE), announced(MAJORITY).when(committee(9), DECEMBER_12, file));
        assertEquals(
                accept(new DutyReportFiled(RATING, Z, REPORT, DECEMBER_12)),
                announced(MAJORITY)
                        .and(new MeetingAdjourned(MEETING, DECEMBER_12.plusDays(1)))
                        .when(committee(9), DECEMBER_12, file));
        assertEquals(refuse(DUTY_REPORT_TOO_LATE), opened(MAJORITY).when(committee(9), DECEMBER_11, file));
    }

    @Test
    void a_duty_report_is_ones_own_and_filed_once() {
        var file = new FileDutyReport(RATING, MEETING, Z, REPORT);
        var announced = announced(MAJORITY);
        assertEquals(refuse(DUTY_REPORT_OF_SOMEBODY_ELSE), announced.when(committee(1), DECEMBER_11, file));
        assertEquals(refuse(DUTY_REPORT_OF_SOMEBODY_ELSE), announced.when(board(1), DECEMBER_11, file));
        assertEquals(
                refuse(DUTY_REPORT_ALREADY_FILED),
                announced.then(committee(9), DECEMBER_11, file).when(committee(9), DECEMBER_11, file));
        assertEquals(
                accept(new DutyReportFiled(RATING, CHAIR, REPORT, DECEMBER_11)),
                announced
                        .then(committee(9), DECEMBER_11, file)
                        .when(committee(1), DECEMBER_11, new FileDutyReport(RATING, MEETING, CHAIR, REPORT)));
    }

    @Test
    void a_bodys_report_is_filed_by_one_of_its_members() {
        var file = new FileDutyReport(RATING, MEETING, COMMITTEE, REPORT);
        assertEquals(
                accept(new DutyReportFiled(RATING, COMMITTEE, REPORT, DECEMBER_11)),
                announced(MAJORITY).when(committee(4), DECEMBER_11, file));
        assertEquals(refuse(DUTY_REPORT_OF_SOMEBODY_ELSE), announced(MAJORITY).when(board(1), DECEMBER_11, file));
    }

    @Test
    void a_duty_report_is_filed_for_this_rating() {
        var announced = announced(MAJORITY);
        assertEquals(
                refuse(SUBJECT_UNKNOWN),
                announced.when(committee(5), DECEMBER_11, new FileDutyReport(RATING, MEETING, member(5), REPORT)));
        assertEquals(
                refuse(RATING_UNKNOWN),
                announced.when(
                        committee(9), DECEMBER_11, new FileDutyReport(new RatingId("T-00000009"), MEETING, Z, REPORT)));
        assertEquals(
                refuse(RATING_IN_ANOTHER_MEETING),
                announced.when(
                        committee(9), DECEMBER_11, new FileDutyReport(RATING, new MeetingId("M-00000009"), Z, REPORT)));
    }
}
