package org.folkmoot.communities;

import static org.folkmoot.communities.OfficeFixture.CHANGE;
import static org.folkmoot.communities.OfficeFixture.COMMUNITY;
import static org.folkmoot.communities.OfficeFixture.STREET;
import static org.folkmoot.communities.OfficeFixture.STREET_TOO;
import static org.folkmoot.communities.OfficeFixture.TERM;
import static org.folkmoot.communities.OfficeFixture.confirmed;
import static org.folkmoot.communities.OfficeFixture.confirming;
import static org.folkmoot.communities.OfficeFixture.decided;
import static org.folkmoot.communities.OfficeFixture.entering;
import static org.folkmoot.communities.OfficeFixture.seated;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.communities.Change.Delegate;
import org.folkmoot.communities.Change.RepresentativeLeft;
import org.folkmoot.communities.Change.RepresentativesElected;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.HouseholdMoved;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepresentativesTest {

    private static final Actor CHAIR = new Actor.Officer(officer(1));
    private static final LocalDate FIRST = TERM.from();
    private static final History SITTING = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5));
    private static final Period NEXT =
            new Period(TERM.to().plusDays(1), TERM.to().plusYears(5));

    @Test
    void a_group_is_represented_by_electors_of_its_households() {
        assertEquals(confirmed(seat(11, 1, TERM), seat(12, 1, TERM)), outcome(SITTING, elected(1, TERM, 11, 12)));
        assertEquals(refuse(CommunityRefusal.DELEGATE_NOT_ELECTOR), outcome(SITTING, elected(1, TERM, 11, 42)));
        assertEquals(refuse(CommunityRefusal.DELEGATE_NOT_ELECTOR), outcome(SITTING, elected(1, TERM, 77)));
        assertEquals(refuse(CommunityRefusal.DELEGATE_OF_ANOTHER_GROUP), outcome(SITTING, elected(2, TERM, 11)));
    }

    @Test
    void a_household_that_has_moved_belongs_to_its_new_group() {
        var moved = SITTING.and(new HouseholdMoved(household(1), group(1), group(2)));

        assertEquals(refuse(CommunityRefusal.DELEGATE_OF_ANOTHER_GROUP), outcome(moved, elected(1, TERM, 11)));
        assertEquals(confirmed(seat(11, 2, TERM)), outcome(moved, elected(2, TERM, 11)));
    }

    @Test
    void representatives_are_elected_for_the_committees_term_or_its_rest() {
        var early = new Period(TERM.from().minusDays(1), TERM.to());
        var late = new Period(TERM.from(), TERM.to().plusDays(1));
        var rest = new Period(TERM.from().plusDays(1), TERM.to());
        var day = TERM.from().minusDays(1);

        for (var term : List.of(early, late))
            assertEquals(
                    refuse(CommunityRefusal.REPRESENTATIVE_OUTSIDE_COMMITTEES_TERM),
                    decided(SITTING, STREET, day, elected(1, term, 11)));
        assertEquals(confirmed(seat(11, 1, rest)), outcome(SITTING, elected(1, rest, 11)));
        assertEquals(
                refuse(CommunityRefusal.TERM_BEFORE_ELECTION),
                decided(SITTING, CHAIR, TERM.from().plusDays(2), elected(1, rest, 11)));
    }

    @Test
    void a_group_sends_somebody_and_nobody_twice() {
        var history = SITTING.and(seat(11, 1, TERM));

        assertEquals(refuse(CommunityRefusal.BODY_SIZE), outcome(SITTING, elected(1, TERM)));
        assertEquals(refuse(CommunityRefusal.ALREADY_A_REPRESENTATIVE), outcome(SITTING, elected(1, TERM, 11, 11)));
        assertEquals(refuse(CommunityRefusal.ALREADY_A_REPRESENTATIVE), outcome(history, elected(1, TERM, 11)));
    }

    @Test
    void whom_a_group_sends_for_the_next_term_takes_the_place_of_whom_it_sent_before() {
        var history = SITTING.and(seat(11, 1, TERM), seat(12, 1, TERM), seat(41, 2, TERM))
                .and(new BodySeated(Body.COMMITTEE, NEXT, 5, 1));

        assertEquals(
                confirmed(
                        new RepresentativeEnded(resident(11), NEXT.from()),
                        new RepresentativeEnded(resident(12), NEXT.from()),
                        seat(12, 1, NEXT)),
                outcome(history, elected(1, NEXT, 12)));
    }

    @Test
    void a_representative_is_one_until_the_successor_is() {
        var seats = RollEvent.seats().after(List.of(seat(11, 1, TERM)));
        assertEquals(1, seats.on(TERM.to()).size());
        assertEquals(1, seats.on(TERM.to().plusDays(1)).size());

        var succeeded = RollEvent.seats()
                .after(List.of(
                        seat(11, 1, TERM), new RepresentativeEnded(resident(11), NEXT.from()), seat(12, 1, NEXT)));
        assertEquals(List.of(resident(11)), on(succeeded, TERM.to()));
        assertEquals(List.of(resident(12)), on(succeeded, NEXT.from()));
    }

    private static List<ResidentId> on(Representatives seats, LocalDate day) {
        return seats.on(day).stream().map(seat -> seat.resident()).toList();
    }

    @Test
    void one_whose_seat_has_ended_may_be_elected_again() {
        var history = SITTING.and(seat(11, 1, TERM), new RepresentativeEnded(resident(11), FIRST.plusDays(9)));
        var lastDay = new Period(FIRST.plusDays(8), TERM.to());
        var rest = new Period(FIRST.plusDays(9), TERM.to());

        assertEquals(refuse(CommunityRefusal.ALREADY_A_REPRESENTATIVE), outcome(history, elected(1, lastDay, 11)));
        assertEquals(confirmed(seat(11, 1, rest)), outcome(history, elected(1, rest, 11)));
    }

    @Test
    void a_seat_ends_once_and_while_it_is_held() {
        var seated = SITTING.and(seat(11, 1, TERM));
        var left = new RepresentativeLeft(resident(11), EndReason.RECALLED);
        var ended = new RepresentativeEnded(resident(11), FIRST);

        assertEquals(confirmed(ended), outcome(seated, left));
        assertEquals(refuse(CommunityRefusal.NOT_A_REPRESENTATIVE), outcome(seated.and(ended), left));
        assertEquals(refuse(CommunityRefusal.NOT_A_REPRESENTATIVE), outcome(SITTING, left));
        assertEquals(
                refuse(CommunityRefusal.NOT_A_REPRESENTATIVE),
                decided(seated, STREET, FIRST.minusDays(1), new RepresentativeLeft(resident(11), EndReason.DIED)));
    }

    @Test
    void ending_an_absent_representative_needs_the_street_offices_confirmation() {
        var seated = SITTING.and(seat(11, 1, TERM));
        var left = new RepresentativeLeft(resident(11), EndReason.RECALLED);
        var enter = entering(left, FIRST);

        var hand = new Hand(officer(1), resident(1), Body.COMMITTEE);
        assertEquals(
                accept(new ChangeEntered(CHANGE, left, enter.evidence(), false, hand)),
                seated.when(CHAIR, FIRST, enter));
        var entered = seated.then(CHAIR, FIRST, enter);
        for (var member : List.of(CHAIR, new Actor.Officer(officer(2)), OfficeFixture.ADMINISTRATOR))
            assertEquals(
                    refuse(CommunityRefusal.NOT_ENTITLED_TO_CONFIRM), entered.when(member, FIRST, confirming(left)));
        assertEquals(
                confirmed(new RepresentativeEnded(resident(11), FIRST)),
                entered.when(STREET_TOO, FIRST, confirming(left)));
    }

    @Test
    void who_has_left_the_roll_leaves_and_nobody_else_by_that_route() {
        var seated = SITTING.and(seat(11, 1, TERM));
        var left = new RepresentativeLeft(resident(11), EndReason.LEFT_ROLL);

        assertEquals(refuse(CommunityRefusal.STILL_ON_ROLL), outcome(seated, left));
        assertEquals(
                confirmed(new RepresentativeEnded(resident(11), FIRST)),
                outcome(
                        seated.and(
                                new ResidentStruck(resident(11), household(1), StrikeReason.LEFT, true, false, false)),
                        left));
    }

    @ParameterizedTest
    @EnumSource(names = {"INCOMPATIBLE", "TWICE_INCOMPETENT", "SUCCEEDED", "DISMISSED"})
    void nobody_leaves_by_another_route(EndReason reason) {
        assertEquals(
                refuse(CommunityRefusal.NO_SUCH_ROUTE),
                outcome(SITTING.and(seat(11, 1, TERM)), new RepresentativeLeft(resident(11), reason)));
    }

    private static Decision outcome(History history, Change change) {
        return decided(history, CHAIR, FIRST, change);
    }

    /** Residents 1 to 30 live in household 1, 41 and 42 in household 2. */
    private static RepresentativesElected elected(int group, Period term, int... residents) {
        return new RepresentativesElected(
                group(group),
                term,
                IntStream.of(residents)
                        .mapToObj(n -> new Delegate(resident(n), household(n < 41 ? 1 : 2)))
                        .toList());
    }

    private static RepresentativeSeated seat(int resident, int group, Period term) {
        return new RepresentativeSeated(resident(resident), group(group), term);
    }
}
