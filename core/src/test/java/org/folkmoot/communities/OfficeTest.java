package org.folkmoot.communities;

import static org.folkmoot.communities.OfficeFixture.COMMUNITY;
import static org.folkmoot.communities.OfficeFixture.TERM;
import static org.folkmoot.communities.OfficeFixture.confirmed;
import static org.folkmoot.communities.OfficeFixture.confirmedForBoard;
import static org.folkmoot.communities.OfficeFixture.decided;
import static org.folkmoot.communities.OfficeFixture.seat;
import static org.folkmoot.communities.OfficeFixture.seated;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.Change.VacancyFilled;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vacancies, and the ways out of an office that residents give. */
class OfficeTest {

    private static final Actor CHAIR = new Actor.Officer(officer(1));
    private static final LocalDate FIRST = TERM.from();
    private static final History SIX = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6));
    private static final History BOARD = SIX.and(seated(Body.SUPERVISION_BOARD, 11, 3));
    private static final Period REST = new Period(FIRST.plusDays(30), TERM.to());

    @Test
    void a_board_member_who_is_elected_to_the_committee_leaves_the_board_and_so_does_a_near_relative() {
        var vacant = BOARD.and(
                ended(6, 5, false), new KinshipDeclared(OfficeFixture.person(20), OfficeFixture.person(12), false));

        assertEquals(confirmed(seatedFrom(7)), outcome(vacant, fill(7)));
        assertEquals(confirmed(offBoard(13), seatedFrom(13)), outcome(vacant, fill(13)));
        assertEquals(confirmed(offBoard(12), seatedFrom(20)), outcome(vacant, fill(20)));
    }

    @Test
    void a_seat_is_filled_only_if_one_is_vacant_in_a_running_term() {
        var beyond = new VacancyFilled(
                Body.COMMITTEE, new Period(FIRST, TERM.to().plusDays(1)), List.of(seat(7, Post.MEMBER)), 1);

        assertEquals(refuse(CommunityRefusal.NO_VACANT_SEAT), outcome(SIX, fill(7)));
        assertEquals(refuse(CommunityRefusal.NO_SUCH_TERM), outcome(SIX.and(ended(6, 5, false)), beyond));
        assertEquals(refuse(CommunityRefusal.NO_SUCH_TERM), decided(COMMUNITY, fill(7)));
    }

    @Test
    void vacancies_are_filled_together_but_no_more_than_there_are() {
        var two = new VacancyFilled(Body.COMMITTEE, REST, List.of(seat(7, Post.MEMBER), seat(8, Post.MEMBER)), 1);
        var one = SIX.and(ended(6, 5, false));

        assertEquals(refuse(CommunityRefusal.NO_VACANT_SEAT), outcome(one, two));
        assertEquals(confirmed(seatedFrom(7), seatedFrom(8)), outcome(one.and(ended(5, 4, true)), two));
    }

    @Test
    void a_committee_keeps_a_woman_when_a_vacancy_is_filled() {
        var man = new VacancyFilled(Body.COMMITTEE, REST, List.of(seat(7, Post.MEMBER)), 0);

        assertEquals(refuse(CommunityRefusal.COMMITTEE_WITHOUT_A_WOMAN), outcome(SIX.and(ended(6, 5, false)), man));
    }

    @Test
    void a_second_chair_fills_no_vacancy() {
        var chair = new VacancyFilled(Body.COMMITTEE, REST, List.of(seat(7, Post.CHAIR)), 1);

        assertEquals(refuse(CommunityRefusal.NOT_ONE_CHAIR), outcome(SIX.and(ended(6, 5, false)), chair));
    }

    @Test
    void a_committee_of_five_left_needs_no_by_election_and_one_of_four_does() {
        assertEquals(confirmed(ended(6, 5, false)), outcome(SIX, left(6, EndReason.RESIGNED)));
        assertEquals(confirmed(ended(5, 4, true)), outcome(SIX.and(ended(6, 5, false)), left(5, EndReason.RESIGNED)));
    }

    @Test
    void a_board_however_small_needs_no_by_election() {
        var history = SIX.and(seated(Body.SUPERVISION_BOARD, 11, 1));
        var left = new OfficeLeft(Body.SUPERVISION_BOARD, officer(11), resident(11), EndReason.RESIGNED);

        assertEquals(confirmed(offBoard(11, EndReason.RESIGNED, 0)), outcome(history, left));
    }

    @Test
    void an_office_ends_once_and_only_if_it_is_held() {
        var history = SIX.and(ended(6, 5, false));
        var somebodyElse = new OfficeLeft(Body.COMMITTEE, officer(5), resident(4), EndReason.RESIGNED);

        assertEquals(refuse(CommunityRefusal.NOT_IN_OFFICE), outcome(history, left(6, EndReason.RESIGNED)));
        assertEquals(refuse(CommunityRefusal.NOT_IN_OFFICE), outcome(history, left(7, EndReason.RESIGNED)));
        assertEquals(refuse(CommunityRefusal.NOT_IN_OFFICE), outcome(history, somebodyElse));
    }

    @Test
    void an_office_ends_on_the_day_of_its_fact_and_neither_before_it_nor_before_the_office() {
        var left = OfficeFixture.entering(left(6, EndReason.RESIGNED), FIRST);
        var early = OfficeFixture.entering(left(6, EndReason.RESIGNED), FIRST.minusDays(1));
        var late = FIRST.plusDays(3);

        assertEquals(refuse(CommunityRefusal.NOT_IN_OFFICE), SIX.when(CHAIR, late, early));
        assertEquals(
                confirmed(ended(6, 5, false)),
                SIX.then(CHAIR, late, left)
                        .when(OfficeFixture.STREET_TOO, late, OfficeFixture.confirming(left.what())));
        assertEquals(
                refuse(CommunityRefusal.DECIDED_IN_THE_FUTURE),
                SIX.when(CHAIR, late.minusDays(1), OfficeFixture.entering(left(6, EndReason.RESIGNED), late)));
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void a_member_leaves_by_the_routes_of_the_law_only(EndReason reason) {
        var ended = ended(6, 5, false, reason);
        var expected = switch (reason) {
            case RESIGNED, RECALLED, ELECTION_VOID -> confirmed(ended);
            case INCAPACITY, DIED -> confirmedForBoard(ended);
            case IDLE -> refuse(CommunityRefusal.IDLE_NOT_PROVIDED);
            case INCOMPATIBLE, LEFT_ROLL, TWICE_INCOMPETENT, SUCCEEDED, DISMISSED ->
                refuse(CommunityRefusal.NO_SUCH_ROUTE);
        };
        assertEquals(expected, outcome(SIX, left(6, reason)));
    }

    @Test
    void six_months_without_duty_end_an_office_where_the_rule_book_has_it() {
        var idle = left(6, EndReason.IDLE);

        assertEquals(refuse(CommunityRefusal.IDLE_NOT_PROVIDED), outcome(SIX.and(book(1, "false")), idle));
        assertEquals(confirmed(ended(6, 5, false, EndReason.IDLE)), outcome(SIX.and(book(1, "true")), idle));
    }

    private static RuleBookAdopted book(int version, String idle) {
        return RuleBookAdopted.ofLaw(
                new RuleBook(version, FIRST, "0".repeat(64), new TreeMap<>(Map.of("offices.end_when_idle", idle))),
                "custom");
    }

    @Test
    void a_board_member_leaves_who_is_a_near_relative_of_the_committee_and_nobody_else_does() {
        var incompatible = new OfficeLeft(Body.SUPERVISION_BOARD, officer(12), resident(12), EndReason.INCOMPATIBLE);

        assertEquals(refuse(CommunityRefusal.NOT_INCOMPATIBLE), outcome(BOARD, incompatible));
        assertEquals(
                confirmed(offBoard(12, EndReason.INCOMPATIBLE, 2)),
                outcome(
                        BOARD.and(new KinshipDeclared(OfficeFixture.person(2), OfficeFixture.person(12), true)),
                        incompatible));
    }

    @Test
    void street_office_and_station_are_changed_by_their_own_commands() {
        var seats = OfficeFixture.seats(15, 3);
        for (var change : List.of(
                new BodyElected(Body.STREET_OFFICE, TERM, seats, 1),
                new VacancyFilled(Body.STREET_OFFICE, TERM, seats, 1),
                new OfficeLeft(Body.STREET_OFFICE, officer(90), null, EndReason.RESIGNED)))
            assertEquals(refuse(CommunityRefusal.NOT_CHOSEN_BY_RESIDENTS), outcome(SIX, change));
    }

    @Test
    void an_office_that_residents_give_is_held_until_the_successor_takes_it() {
        var last = TERM.to();
        assertEquals(6, committee(SIX).of(Body.COMMITTEE, last).size());
        assertEquals(6, committee(SIX).of(Body.COMMITTEE, last.plusDays(1)).size());

        var next = new Period(last.plusDays(40), last.plusYears(5));
        var elected = new BodyElected(Body.COMMITTEE, next, OfficeFixture.seats(2, 5), 1);
        var election = OfficeFixture.entering(elected, last.plusDays(30));
        var succeeded = SIX.then(CHAIR, last.plusDays(30), election)
                .then(OfficeFixture.STREET_OF_LATER, last.plusDays(31), OfficeFixture.confirming(elected));
        var offices = committee(succeeded);
        assertEquals(6, offices.of(Body.COMMITTEE, next.from().minusDays(1)).size());
        assertEquals(
                List.of(officer(2), officer(3), officer(4), officer(5), officer(6)),
                offices.of(Body.COMMITTEE, next.from()).stream()
                        .map(seat -> seat.officer())
                        .toList());
    }

    @Test
    void staff_leaves_with_its_term() {
        var last = OfficeFixture.STREET_TERM.to();
        var offices = CommunityEvent.officesOf(Body.STREET_OFFICE)
                .after(COMMUNITY.events().stream()
                        .filter(CommunityEvent.ofOffices(Body.STREET_OFFICE)::takes)
                        .toList());
        assertEquals(2, offices.of(Body.STREET_OFFICE, last).size());
        assertEquals(0, offices.of(Body.STREET_OFFICE, last.plusDays(1)).size());
    }

    private static Offices committee(History history) {
        return CommunityEvent.officesOf(Body.COMMITTEE)
                .after(history.events().stream()
                        .filter(CommunityEvent.ofOffices(Body.COMMITTEE)::takes)
                        .toList());
    }

    /** Of what a member of the committee enters on the first day of the term and the street office confirms. */
    private static Decision outcome(History history, Change change) {
        return decided(history, CHAIR, FIRST, change);
    }

    private static VacancyFilled fill(int number) {
        return new VacancyFilled(Body.COMMITTEE, REST, List.of(seat(number, Post.MEMBER)), 1);
    }

    private static OfficerSeated seatedFrom(int number) {
        return new OfficerSeated(officer(number), resident(number), Body.COMMITTEE, Post.MEMBER, REST);
    }

    private static OfficeLeft left(int number, EndReason reason) {
        return new OfficeLeft(Body.COMMITTEE, officer(number), resident(number), reason);
    }

    private static OfficeEnded ended(int number, int remaining, boolean byElection) {
        return ended(number, remaining, byElection, EndReason.RESIGNED);
    }

    private static OfficeEnded ended(int number, int remaining, boolean byElection, EndReason reason) {
        return new OfficeEnded(officer(number), resident(number), Body.COMMITTEE, reason, FIRST, remaining, byElection);
    }

    /** Off the board when a vacancy of the committee is filled. */
    private static OfficeEnded offBoard(int number) {
        return new OfficeEnded(
                officer(number),
                resident(number),
                Body.SUPERVISION_BOARD,
                EndReason.INCOMPATIBLE,
                REST.from(),
                2,
                false);
    }

    private static OfficeEnded offBoard(int number, EndReason reason, int remaining) {
        return new OfficeEnded(
                officer(number), resident(number), Body.SUPERVISION_BOARD, reason, FIRST, remaining, false);
    }
}
