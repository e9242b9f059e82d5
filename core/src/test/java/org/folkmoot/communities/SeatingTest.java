package org.folkmoot.communities;

import static org.folkmoot.communities.OfficeFixture.ADMINISTRATOR;
import static org.folkmoot.communities.OfficeFixture.COMMUNITY;
import static org.folkmoot.communities.OfficeFixture.DAY;
import static org.folkmoot.communities.OfficeFixture.STREET;
import static org.folkmoot.communities.OfficeFixture.TERM;
import static org.folkmoot.communities.OfficeFixture.board;
import static org.folkmoot.communities.OfficeFixture.confirmed;
import static org.folkmoot.communities.OfficeFixture.decided;
import static org.folkmoot.communities.OfficeFixture.entering;
import static org.folkmoot.communities.OfficeFixture.person;
import static org.folkmoot.communities.OfficeFixture.seat;
import static org.folkmoot.communities.OfficeFixture.seated;
import static org.folkmoot.communities.OfficeFixture.seats;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.KinshipEnded;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Decision.Accepted;
import org.folkmoot.decisions.Event;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.RollEvent.WorkerEnded;
import org.folkmoot.roll.RollEvent.WorkerRegistered;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatingTest {

    @ParameterizedTest
    @ValueSource(ints = {5, 9})
    void a_committee_has_five_to_nine_members(int members) {
        assertEquals(confirmed(seated(Body.COMMITTEE, 1, members)), decided(COMMUNITY, committee(members, 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 10})
    void a_committee_of_four_or_ten_is_none(int members) {
        assertEquals(refuse(CommunityRefusal.COMMITTEE_SIZE), decided(COMMUNITY, committee(members, 0)));
    }

    @Test
    void a_committee_has_at_least_one_woman() {
        assertEquals(refuse(CommunityRefusal.COMMITTEE_WITHOUT_A_WOMAN), decided(COMMUNITY, committee(5, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    void no_more_women_sit_than_members(int women) {
        assertEquals(refuse(CommunityRefusal.WOMEN_MISCOUNTED), decided(COMMUNITY, committee(5, women)));
    }

    @Test
    void a_committee_has_one_chair_and_not_two() {
        var none = new ArrayList<>(seats(1, 5));
        none.set(0, seat(1, Post.VICE_CHAIR));
        var two = new ArrayList<>(seats(1, 5));
        two.set(1, seat(2, Post.CHAIR));

        assertEquals(refuse(CommunityRefusal.NOT_ONE_CHAIR), decided(COMMUNITY, committee(none)));
        assertEquals(refuse(CommunityRefusal.NOT_ONE_CHAIR), decided(COMMUNITY, committee(two)));
    }

    @Test
    void staff_sit_in_no_committee() {
        var seats = new ArrayList<>(seats(1, 5));
        seats.set(4, seat(5, Post.STAFF));

        assertEquals(refuse(CommunityRefusal.POST_NOT_IN_THIS_BODY), decided(COMMUNITY, committee(seats)));
    }

    @Test
    void nobody_takes_two_seats_be_it_as_officer_or_as_resident() {
        var officerTwice = new ArrayList<>(seats(1, 5));
        officerTwice.set(4, new Seat(officer(2), resident(5), Post.MEMBER));
        var residentTwice = new ArrayList<>(seats(1, 5));
        residentTwice.set(4, new Seat(officer(5), resident(2), Post.MEMBER));

        assertEquals(refuse(CommunityRefusal.SEATED_TWICE), decided(COMMUNITY, committee(officerTwice)));
        assertEquals(refuse(CommunityRefusal.SEATED_TWICE), decided(COMMUNITY, committee(residentTwice)));
    }

    @Test
    void only_electors_on_the_roll_sit_in_the_committee() {
        var minor = new Seat(officer(5), resident(42), Post.MEMBER);
        var stranger = new Seat(officer(5), resident(77), Post.MEMBER);
        var nobody = new Seat(officer(5), null, Post.MEMBER);

        for (var fifth : List.of(minor, stranger, nobody)) {
            var seats = Stream.concat(seats(1, 4).stream(), Stream.of(fifth)).toList();
            assertEquals(refuse(CommunityRefusal.MEMBER_NOT_AN_ELECTOR), decided(COMMUNITY, committee(seats)));
        }
    }

    @Test
    void one_who_was_struck_off_the_roll_is_no_elector() {
        var struck =
                COMMUNITY.and(new ResidentStruck(resident(5), household(1), StrikeReason.LEFT, true, false, false));

        assertEquals(refuse(CommunityRefusal.MEMBER_NOT_AN_ELECTOR), decided(struck, committee(5, 1)));
    }

    @Test
    void an_officers_id_stands_for_one_person_for_ever() {
        var before = new Period(LocalDate.of(2021, 1, 10), LocalDate.of(2026, 1, 9));
        var history =
                COMMUNITY.and(new OfficerSeated(officer(3), resident(30), Body.SERVICE_STATION, Post.STAFF, before));

        assertEquals(refuse(CommunityRefusal.OFFICER_ID_TAKEN), decided(history, committee(5, 1)));
    }

    @Test
    void the_next_term_begins_after_the_last_has_ended() {
        var lastDayShared = new Period(TERM.to(), TERM.to().plusYears(5));
        var next = new Period(TERM.to().plusDays(1), TERM.to().plusYears(5));
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5));
        var seats = seats(1, 5);

        assertEquals(
                refuse(CommunityRefusal.TERMS_OVERLAP),
                decided(history, new BodyElected(Body.COMMITTEE, lastDayShared, seats, 1)));
        var succeeded = IntStream.rangeClosed(1, 5)
                .<Event>mapToObj(n -> new OfficeEnded(
                        officer(n), resident(n), Body.COMMITTEE, EndReason.SUCCEEDED, next.from(), 5 - n, false));
        assertEquals(
                confirmed(Stream.concat(succeeded, seated(Body.COMMITTEE, 1, 5, next).stream())
                        .toList()),
                decided(history, new BodyElected(Body.COMMITTEE, next, seats, 1)));
    }

    @Test
    void near_relatives_do_not_sit_in_one_committee() {
        var history = COMMUNITY.and(new KinshipDeclared(person(5), person(2), false));

        assertEquals(refuse(CommunityRefusal.NEAR_RELATIVES_IN_COMMITTEE), decided(history, committee(5, 1)));
    }

    @Test
    void kinship_that_has_ended_is_none_and_of_somebody_without_an_id_it_is_one() {
        var outsider = new PersonId(officer(15).value());
        var worker = new Seat(officer(15), null, Post.MEMBER);
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5)).and(new KinshipDeclared(outsider, person(1), false));
        assertEquals(refuse(CommunityRefusal.SUPERVISES_NEAR_RELATIVE), decided(history, board(List.of(worker))));
        var ended = history.and(new KinshipEnded(person(1), outsider, TERM.from()));
        assertEquals(
                confirmed(
                        new BodySeated(Body.SUPERVISION_BOARD, TERM, 1, 1),
                        new OfficerSeated(officer(15), null, Body.SUPERVISION_BOARD, Post.MEMBER, TERM)),
                decided(ended, board(List.of(worker))));
        var later =
                history.and(new KinshipEnded(person(1), outsider, TERM.from().plusDays(1)));
        assertEquals(refuse(CommunityRefusal.SUPERVISES_NEAR_RELATIVE), decided(later, board(List.of(worker))));
    }

    @Test
    void a_community_worker_of_six_months_sits_in_the_committee_and_one_of_a_day_less_does_not() {
        var seats = new ArrayList<>(seats(1, 4));
        seats.add(new Seat(officer(70), resident(70), Post.MEMBER));
        var seat = new BodyElected(Body.COMMITTEE, TERM, seats, 1);
        var sixMonths = new WorkerRegistered(resident(70), TERM.from().minusMonths(6));
        var less = new WorkerRegistered(resident(70), TERM.from().minusMonths(6).plusDays(1));
        var seated = new OfficerSeated(officer(70), resident(70), Body.COMMITTEE, Post.MEMBER, TERM);

        assertEquals(refuse(CommunityRefusal.MEMBER_NOT_AN_ELECTOR), decided(COMMUNITY, seat));
        assertEquals(refuse(CommunityRefusal.MEMBER_NOT_AN_ELECTOR), decided(COMMUNITY.and(less), seat));
        var accepted = (Accepted) decided(COMMUNITY.and(sixMonths), seat);
        assertEquals(seated, accepted.events().getLast());
        assertEquals(
                refuse(CommunityRefusal.MEMBER_NOT_AN_ELECTOR),
                decided(COMMUNITY.and(sixMonths, new WorkerEnded(resident(70), TERM.from())), seat));
    }

    @Test
    void the_board_takes_a_registered_worker_at_once() {
        var worker = new Seat(officer(70), resident(70), Post.MEMBER);
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5));
        var registered = history.and(new WorkerRegistered(resident(70), TERM.from()));

        assertEquals(refuse(CommunityRefusal.MEMBER_NOT_AN_ELECTOR), decided(history, board(List.of(worker))));
        assertEquals(
                confirmed(
                        new BodySeated(Body.SUPERVISION_BOARD, TERM, 1, 1),
                        new OfficerSeated(officer(70), resident(70), Body.SUPERVISION_BOARD, Post.MEMBER, TERM)),
                decided(registered, board(List.of(worker))));
    }

    @Test
    void relatives_of_those_outside_may_sit() {
        var history = COMMUNITY.and(new KinshipDeclared(person(5), person(20), false));

        assertEquals(confirmed(seated(Body.COMMITTEE, 1, 5)), decided(history, committee(5, 1)));
    }

    @Test
    void no_committee_member_nor_their_near_relative_supervises_the_committee() {
        var history =
                COMMUNITY.and(seated(Body.COMMITTEE, 1, 5)).and(new KinshipDeclared(person(1), person(11), false));

        assertEquals(refuse(CommunityRefusal.SUPERVISES_THEMSELVES), decided(history, board(seats(5, 3))));
        assertEquals(refuse(CommunityRefusal.SUPERVISES_NEAR_RELATIVE), decided(history, board(seats(11, 3))));
        assertEquals(confirmed(seated(Body.SUPERVISION_BOARD, 12, 3)), decided(history, board(seats(12, 3))));
    }

    @Test
    void a_community_worker_from_outside_may_sit_on_the_board() {
        var worker = new Seat(officer(15), null, Post.MEMBER);
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5));

        assertEquals(
                confirmed(
                        new BodySeated(Body.SUPERVISION_BOARD, TERM, 1, 0),
                        new OfficerSeated(officer(15), null, Body.SUPERVISION_BOARD, Post.MEMBER, TERM)),
                decided(history, new BodyElected(Body.SUPERVISION_BOARD, TERM, List.of(worker), 0)));
    }

    @Test
    void a_board_sits_within_the_term_of_the_committee() {
        var longer = new Period(TERM.from(), TERM.to().plusDays(1));
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5));
        var seats = seats(12, 3);

        assertEquals(
                refuse(CommunityRefusal.TERM_OUTSIDE_THE_COMMITTEES),
                decided(history, new BodyElected(Body.SUPERVISION_BOARD, longer, seats, 1)));
        assertEquals(refuse(CommunityRefusal.TERM_OUTSIDE_THE_COMMITTEES), decided(COMMUNITY, board(seats)));
    }

    @Test
    void nobody_is_seated_before_the_community_is_constituted() {
        var change = entering(committee(5, 1), DAY);
        assertEquals(refuse(CommunityRefusal.COMMUNITY_NOT_CONSTITUTED), given().when(ADMINISTRATOR, DAY, change));
    }

    @Test
    void nobody_takes_an_office_before_they_were_elected_to_it() {
        var from = TERM.from();
        assertEquals(confirmed(seated(Body.COMMITTEE, 1, 5)), decided(COMMUNITY, STREET, from, committee(5, 1)));
        assertEquals(
                refuse(CommunityRefusal.TERM_BEFORE_ELECTION),
                decided(COMMUNITY, STREET, from.plusDays(1), committee(5, 1)));
    }

    @Test
    void a_body_without_seats_is_none() {
        assertEquals(
                refuse(CommunityRefusal.BODY_SIZE),
                decided(COMMUNITY.and(seated(Body.COMMITTEE, 1, 5)), board(List.of())));
    }

    private static BodyElected committee(int members, int women) {
        return new BodyElected(Body.COMMITTEE, TERM, seats(1, members), women);
    }

    private static BodyElected committee(List<Seat> seats) {
        return new BodyElected(Body.COMMITTEE, TERM, seats, 1);
    }

    @Test
    void a_committee_is_seated_for_five_years_at_most() {
        var from = TERM.from();
        var shorter = new Period(from, from.plusYears(5).minusDays(2));
        var longest = new Period(from, from.plusYears(5).minusDays(1));
        var longer = new Period(from, from.plusYears(5));
        var seats = seats(1, 5);

        for (var term : List.of(shorter, longest))
            assertEquals(
                    confirmed(seated(Body.COMMITTEE, 1, 5, term)),
                    decided(COMMUNITY, new BodyElected(Body.COMMITTEE, term, seats, 1)));
        assertEquals(
                refuse(CommunityRefusal.TERM_TOO_LONG),
                decided(COMMUNITY, new BodyElected(Body.COMMITTEE, longer, seats, 1)));
    }
}
