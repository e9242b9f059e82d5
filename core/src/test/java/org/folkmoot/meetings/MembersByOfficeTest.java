package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.NOT_ENTITLED;
import static org.folkmoot.meetings.MeetingRefusal.NO_QUORUM;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.duties.PeriodicDuty;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.CloseCheckIn;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** L25 28: in the representatives' meeting sit those who hold an office on its day, without anybody's decision. */
class MembersByOfficeTest {

    private static final CheckInClosed CLOSED = new CheckInClosed(MEETING, null);

    /** 36 representatives and a committee of nine are announced: exactly four fifths. */
    private static final History SITTING = COMMUNITY
            .and(representatives(36))
            .and(called(REPRESENTATIVES))
            .and(announcedToRepresentatives(36, false, COURTYARD));

    private static Decision closing(History history) {
        return history.when(CHAIR, DAY, new CloseCheckIn(MEETING));
    }

    private static ElectorateFixed fixed(int members, int representatives, int committee) {
        var share = Derivation.atLeast("COM-5", 1, representatives, members, new Fraction(4, 5));
        return new ElectorateFixed(MEETING, REPRESENTATIVES, members, representatives, committee, List.of(), share);
    }

    private static CheckIn comes(int resident) {
        return new CheckIn(MEETING, null, resident(resident), Attendance.ON_SITE);
    }

    private static CheckedIn came(int resident, Capacity capacity, OfficerId officer) {
        return new CheckedIn(MEETING, null, resident(resident), capacity, officer, Attendance.ON_SITE);
    }

    private static RepresentativeEnded recalled(int resident) {
        return new RepresentativeEnded(resident(resident), DAY);
    }

    private static OfficeEnded ended(int member) {
        return new OfficeEnded(
                officer(member), resident(90_000 + member), Body.COMMITTEE, EndReason.RECALLED, DAY, 8, false);
    }

    @Test
    void where_offices_are_as_at_the_notice_closing_the_door_says_nothing_else() {
        assertEquals(accept(CLOSED), closing(SITTING));
    }

    @Test
    void whoever_was_recalled_stays_outside_and_whoever_was_elected_since_the_notice_comes() {
        var changed = SITTING.and(recalled(1), new RepresentativeSeated(resident(50), group(1), TERM));
        assertEquals(refuse(NOT_ENTITLED), changed.when(CHAIR, DAY, comes(1)));
        assertEquals(
                accept(MeetingFixture.came(resident(50), Capacity.REPRESENTATIVE)),
                changed.when(CHAIR, DAY, comes(50)));
    }

    @Test
    void whose_term_is_over_comes_until_the_successor_has_taken_the_seat() {
        var term = new Period(TERM.from(), DAY.minusDays(1));
        var ending = COMMUNITY
                .and(new RepresentativeSeated(resident(1), group(1), term))
                .and(called(REPRESENTATIVES))
                .and(announcedToRepresentatives(1, false, COURTYARD));
        assertEquals(
                accept(MeetingFixture.came(resident(1), Capacity.REPRESENTATIVE)), ending.when(CHAIR, DAY, comes(1)));
        assertEquals(refuse(NOT_ENTITLED), ending.and(recalled(1)).when(CHAIR, DAY, comes(1)));
    }

    static Stream<Arguments> shares() {
        return Stream.of(
                arguments(List.of(recalled(1)), fixed(44, 35, 9)),
                arguments(List.of(ended(9)), fixed(44, 36, 8)),
                arguments(List.of(recalled(1), ended(9)), fixed(43, 35, 8)),
                arguments(List.of(new RepresentativeSeated(resident(50), group(1), TERM)), fixed(46, 37, 9)),
                arguments(
                        List.of(new OfficerSeated(officer(10), resident(90_010), Body.COMMITTEE, Post.MEMBER, TERM)),
                        fixed(46, 36, 10)));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void closing_the_door_fixes_the_figures_of_the_day_and_their_composition_whether_it_holds_or_not(
            List<Event> since, ElectorateFixed onTheDay) {
        assertEquals(accept(onTheDay, CLOSED), closing(SITTING.and(since)));
    }

    @Test
    void the_quorum_is_counted_on_the_figures_of_the_day() {
        var present = IntStream.rangeClosed(1, 30)
                .<Event>mapToObj(n -> MeetingFixture.came(resident(n), Capacity.REPRESENTATIVE))
                .toList();
        var announced = SITTING.and(present).and(CLOSED);
        assertEquals(
                accept(new MeetingEvent.QuorumDeclared(
                        MEETING,
                        30,
                        30,
                        Derivation.atLeast("MTG-6", 1, 30, 45, Fraction.TWO_THIRDS),
                        PeriodicDuty.MEET_REPRESENTATIVES.on(DAY))),
                announced.when(CHAIR, DAY, new DeclareQuorum(MEETING)));
        var grown = SITTING.and(present).and(fixed(46, 37, 9), CLOSED);
        assertEquals(
                refuse(NO_QUORUM, Derivation.atLeast("MTG-6", 1, 30, 46, Fraction.TWO_THIRDS)),
                grown.when(CHAIR, DAY, new DeclareQuorum(MEETING)));
    }

    @Test
    void whoever_is_inside_and_holds_no_office_any_more_has_gone_when_the_door_closes() {
        var inside = SITTING.and(
                MeetingFixture.came(resident(1), Capacity.REPRESENTATIVE),
                MeetingFixture.came(resident(2), Capacity.REPRESENTATIVE),
                recalled(1));
        assertEquals(
                accept(new CheckedOut(MEETING, null, resident(1), Capacity.REPRESENTATIVE), fixed(44, 35, 9), CLOSED),
                closing(inside));
    }

    @Test
    void whoever_is_inside_and_holds_another_office_by_now_is_there_in_that_one() {
        var both = SITTING.and(new RepresentativeSeated(resident(90_003), group(1), TERM))
                .and(came(90_003, Capacity.REPRESENTATIVE, officer(3)), recalled(90_003));
        assertEquals(
                accept(
                        new CheckedOut(MEETING, null, resident(90_003), Capacity.REPRESENTATIVE),
                        came(90_003, Capacity.COMMITTEE, officer(3)),
                        CLOSED),
                closing(both));
    }

    @Test
    void an_assembly_settles_nothing_when_its_door_closes() {
        var assembly = COMMUNITY
                .and(households(3))
                .and(called(ASSEMBLY_OF_HOUSEHOLDS))
                .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 3, COURTYARD))
                .and(MeetingFixture.came(1));
        assertEquals(accept(CLOSED), closing(assembly));
    }
}
