package org.folkmoot.supervision;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.supervision.RatingFixture.*;
import static org.folkmoot.supervision.SupervisionRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Comparison;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningARatingTest {

    private static final OpenRating OPEN = new OpenRating(RATING, MEETING);

    private static Derivation members(int present, int entitled) {
        return Derivation.atLeast("MTG-6", 1, present, entitled, Fraction.TWO_THIRDS);
    }

    private static Derivation representatives(int present) {
        return Derivation.atLeast("RAT-4", 1, present, 150, Fraction.TWO_THIRDS);
    }

    private static RatingOpened openedWith(int representatives, int committee) {
        int present = representatives + committee;
        return new RatingOpened(
                RATING,
                MEETING,
                boardOfficer(1),
                members(present, 159),
                representatives(representatives),
                present,
                allotments(representatives, COMMITTEE, CHAIR, Z),
                DECEMBER_12);
    }

    @Test
    void a_hundred_representatives_and_six_of_the_committee_are_exactly_enough() {
        assertEquals(
                accept(openedWith(100, 6)),
                announced(MAJORITY).and(quorum(100, 6)).when(board(1), DECEMBER_12, OPEN));
        assertEquals(
                accept(openedWith(101, 6)),
                announced(MAJORITY).and(quorum(101, 6)).when(board(1), DECEMBER_12, OPEN));
    }

    @Test
    void ninety_nine_representatives_and_nine_of_the_committee_are_too_few_representatives() {
        assertEquals(
                refuse(RATING_REPRESENTATIVES_TOO_FEW, representatives(99)),
                announced(MAJORITY).and(quorum(99, 9)).when(board(1), DECEMBER_12, OPEN));
    }

    @Test
    void what_is_compared_with_are_the_figures_of_the_day() {
        var corrected = announced(MAJORITY)
                .and(
                        new ElectorateFixed(MEETING, MeetingKind.REPRESENTATIVES, 160, 151, 9, List.of(), null),
                        quorum(100, 7));
        var sum = Derivation.atLeast("RAT-4", 1, 100, 151, Fraction.TWO_THIRDS);
        assertEquals(refuse(RATING_REPRESENTATIVES_TOO_FEW, sum), corrected.when(board(1), DECEMBER_12, OPEN));
    }

    @Test
    void a_quorum_that_no_longer_holds_opens_nothing() {
        var refused = refuse(RATING_WITHOUT_QUORUM);
        assertEquals(refused, announced(MAJORITY).when(board(1), DECEMBER_12, OPEN));
        var reopened = announced(MAJORITY).and(quorum(128, 0), new CheckInReopened(MEETING));
        assertEquals(refused, reopened.when(board(1), DECEMBER_12, OPEN));
        assertEquals(
                refused,
                announced(MAJORITY)
                        .and(quorum(128, 0), new MeetingAdjourned(MEETING, DECEMBER_12.plusDays(1)))
                        .when(board(1), DECEMBER_12.plusDays(1), OPEN));
        assertEquals(accept(openedWith(100, 6)), reopened.and(quorum(100, 6)).when(board(1), DECEMBER_12, OPEN));
    }

    @Test
    void a_rating_opens_in_its_own_meeting_while_that_lasts() {
        var ready = announced(MAJORITY).and(quorum(128, 0));
        assertEquals(
                refuse(RATING_IN_ANOTHER_MEETING),
                ready.when(board(1), DECEMBER_12, new OpenRating(RATING, new MeetingId("M-00000009"))));
        assertEquals(
                refuse(RATING_MEETING_CLOSED),
                ready.and(new MeetingClosed(MEETING)).when(board(1), DECEMBER_12, OPEN));
        assertEquals(refuse(RATING_ALREADY_OPENED), opened(MAJORITY).when(board(1), DECEMBER_12, OPEN));
        assertEquals(
                refuse(RATING_UNKNOWN),
                ready.when(board(1), DECEMBER_12, new OpenRating(new RatingId("T-00000009"), MEETING)));
    }

    @Test
    void nobody_is_given_a_form_about_themselves_or_the_body_they_serve_in() {
        var station = new Subject(Body.SERVICE_STATION, null);
        var rules = with(MAJORITY, "rating.recuse_committee", "false");
        var opened = noticed(rules)
                .then(board(1), DECEMBER_1, announce(COMMITTEE, CHAIR, Z, station))
                .and(new OfficerSeated(
                        new OfficerId("S-00000071"),
                        new ResidentId("R-00000071"),
                        Body.SERVICE_STATION,
                        Post.STAFF,
                        TERM))
                .and(
                        came(residentOf(1), committeeOfficer(1)),
                        came(residentOf(2), committeeOfficer(2)),
                        came(new ResidentId("R-00000071"), null),
                        quorum(126, 2))
                .then(board(1), DECEMBER_12, OPEN);
        assertEquals(
                List.of(
                        new Allotment(COMMITTEE, 126),
                        new Allotment(CHAIR, 127),
                        new Allotment(Z, 128),
                        new Allotment(station, 127)),
                ((RatingOpened) opened.events().getLast()).allotments());
    }

    @Test
    void residents_rate_in_their_own_meeting_and_the_committee_among_them_does_not() {
        var households = new Derivation("MTG-3", 1, 2_306, 4_611, Comparison.MORE_THAN, Fraction.HALF, true);
        var opened = community(MAJORITY, 9)
                .and(
                        called(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS),
                        notice(true),
                        new ElectorateFixed(MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, 4_611, 0, 0, List.of(), null))
                .then(board(1), DECEMBER_1, announce(Z))
                .and(
                        cameFor(household(1), residentOf(9)),
                        cameFor(household(2), residentOf(3)),
                        cameFor(household(3), new ResidentId("R-00000099")),
                        new QuorumDeclared(MEETING, 2_306, 0, households, null));
        assertEquals(
                accept(new RatingOpened(
                        RATING, MEETING, boardOfficer(1), households, null, 2_306, allotments(2_304, Z), DECEMBER_12)),
                opened.when(board(1), DECEMBER_12, OPEN));
    }

    private static CheckedIn cameFor(HouseholdId household, ResidentId resident) {
        return new CheckedIn(MEETING, household, resident, Capacity.HOUSEHOLD, null, Attendance.ON_SITE);
    }

    @Test
    void what_the_notice_did_not_announce_is_not_rated() {
        var silent = community(MAJORITY, 9)
                .and(called(MeetingKind.REPRESENTATIVES))
                .then(board(1), DECEMBER_1, announce(Z))
                .and(notice(false), quorum(128, 0));
        assertEquals(refuse(RATING_NOT_ON_NOTICE), silent.when(board(1), DECEMBER_12, OPEN));
    }

    @Test
    void nobody_is_rated_twice_in_one_meeting() {
        var second = new RatingId("T-00000002");
        var again = opened(MAJORITY).then(board(1), DECEMBER_1, announce(second, Z));
        assertEquals(refuse(MEETING_HAS_RATED), again.when(board(1), DECEMBER_12, new OpenRating(second, MEETING)));
    }

    @Test
    void another_member_of_the_board_may_preside() {
        assertEquals(
                accept(new RatingOpened(
                        RATING,
                        MEETING,
                        boardOfficer(2),
                        members(128, 159),
                        representatives(128),
                        128,
                        allotments(128, COMMITTEE, CHAIR, Z),
                        DECEMBER_12)),
                announced(MAJORITY).and(quorum(128, 0)).when(board(2), DECEMBER_12, OPEN));
    }

    @Test
    void a_rating_keeps_the_rule_book_it_was_announced_under() {
        var stricter = announced(MAJORITY)
                .and(adopted(2, DECEMBER_1, with(MAJORITY, "rating.attend", "9/10")), quorum(100, 6));
        assertEquals(accept(openedWith(100, 6)), stricter.when(board(1), DECEMBER_12, OPEN));
    }

    @Test
    void
            where_the_rule_book_is_silent_the_members_were_enough_by_the_law_and_no_share_of_representatives_is_asked_for() {
        var ofTheLaw = Derivation.atLeast("MTG-6", 0, 110, 159, Fraction.TWO_THIRDS);
        var lax =
                announced(Map.of("rating.rule", "majority")).and(new QuorumDeclared(MEETING, 110, 20, ofTheLaw, null));
        assertEquals(
                accept(new RatingOpened(
                        RATING,
                        MEETING,
                        boardOfficer(1),
                        ofTheLaw,
                        null,
                        110,
                        allotments(110, COMMITTEE, CHAIR, Z),
                        DECEMBER_12)),
                lax.when(board(1), DECEMBER_12, OPEN));
    }

    @Test
    void a_rating_opens_on_the_day_of_its_meeting_and_not_on_the_day_after() {
        var ready = announced(MAJORITY).and(quorum(128, 0));
        assertEquals(refuse(RATING_MEETING_CLOSED), ready.when(board(1), DECEMBER_12.plusDays(1), OPEN));
    }

    @Test
    void a_representative_who_sits_in_the_committee_too_is_given_no_form_where_the_committee_stands_aside() {
        var both = announced(MAJORITY)
                .and(
                        came(residentOf(2), committeeOfficer(2)),
                        came(residentOf(3), committeeOfficer(3)),
                        new CheckedOut(MEETING, null, residentOf(3), Capacity.REPRESENTATIVE),
                        came(new ResidentId("R-00000099"), null),
                        quorum(128, 0));
        assertEquals(
                accept(new RatingOpened(
                        RATING,
                        MEETING,
                        boardOfficer(1),
                        members(128, 159),
                        representatives(128),
                        128,
                        allotments(127, COMMITTEE, CHAIR, Z),
                        DECEMBER_12)),
                both.when(board(1), DECEMBER_12, OPEN));
    }

    private static CheckedIn came(ResidentId resident, @Nullable OfficerId officer) {
        return new CheckedIn(MEETING, null, resident, Capacity.REPRESENTATIVE, officer, Attendance.ON_SITE);
    }

    @Test
    void one_of_a_rated_body_does_not_preside() {
        var station = new Subject(Body.SERVICE_STATION, null);
        var both =
                noticed(MAJORITY).and(new OfficerSeated(boardOfficer(1), null, Body.SERVICE_STATION, Post.STAFF, TERM));
        assertEquals(refuse(RATED_MAY_NOT_PRESIDE), both.when(board(1), DECEMBER_1, announce(station)));
        assertEquals(
                refuse(RATED_MAY_NOT_PRESIDE),
                both.then(board(2), DECEMBER_1, announce(station))
                        .and(quorum(128, 0))
                        .when(board(1), DECEMBER_12, OPEN));
    }
}
