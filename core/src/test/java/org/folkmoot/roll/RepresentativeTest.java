package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.roll.RollFixture.DAY;
import static org.folkmoot.roll.RollFixture.KEEPER;
import static org.folkmoot.roll.RollFixture.TERM;
import static org.folkmoot.roll.RollFixture.WITH_FAMILY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.roll.RollCommand.EndRepresentative;
import org.folkmoot.roll.RollCommand.SeatRepresentative;
import org.folkmoot.roll.RollEvent.HouseholdMoved;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Period;
import org.junit.jupiter.api.Test;

class RepresentativeTest {

    private static final SeatRepresentative SEAT = seat(1, 1, TERM);
    private static final RepresentativeSeated SEATED = new RepresentativeSeated(resident(1), group(1), TERM);

    @Test
    void a_group_is_represented_by_an_elector_of_its_households() {
        assertEquals(accept(SEATED), WITH_FAMILY.when(KEEPER, DAY, SEAT));
        assertEquals(refuse(RollRefusal.DELEGATE_NOT_ELECTOR), WITH_FAMILY.when(KEEPER, DAY, seat(3, 1, TERM)));
        assertEquals(refuse(RollRefusal.DELEGATE_NOT_ELECTOR), WITH_FAMILY.when(KEEPER, DAY, seat(9, 1, TERM)));
        assertEquals(refuse(RollRefusal.DELEGATE_OF_ANOTHER_GROUP), WITH_FAMILY.when(KEEPER, DAY, seat(1, 2, TERM)));
    }

    @Test
    void a_household_that_has_moved_belongs_to_its_new_group() {
        var moved = WITH_FAMILY.and(new HouseholdMoved(household(1), group(1), group(2)));

        assertEquals(refuse(RollRefusal.DELEGATE_OF_ANOTHER_GROUP), moved.when(KEEPER, DAY, SEAT));
        assertEquals(
                accept(new RepresentativeSeated(resident(1), group(2), TERM)),
                moved.when(KEEPER, DAY, seat(1, 2, TERM)));
    }

    @Test
    void representatives_sit_no_longer_than_the_committee() {
        var early = new Period(TERM.from().minusDays(1), TERM.to());
        var late = new Period(TERM.from(), TERM.to().plusDays(1));

        assertEquals(
                refuse(RollRefusal.REPRESENTATIVE_OUTSIDE_COMMITTEES_TERM),
                WITH_FAMILY.when(KEEPER, DAY, seat(1, 1, early)));
        assertEquals(
                refuse(RollRefusal.REPRESENTATIVE_OUTSIDE_COMMITTEES_TERM),
                WITH_FAMILY.when(KEEPER, DAY, seat(1, 1, late)));
    }

    @Test
    void nobody_represents_twice_in_a_term_but_again_in_the_next() {
        var next = new Period(TERM.to().plusDays(1), TERM.to().plusYears(5));
        var history = WITH_FAMILY.and(SEATED, new BodySeated(Body.COMMITTEE, next, 5, 1));

        assertEquals(refuse(RollRefusal.ALREADY_A_REPRESENTATIVE), history.when(KEEPER, DAY, SEAT));
        assertEquals(
                accept(new RepresentativeSeated(resident(1), group(1), next)),
                history.when(KEEPER, DAY, seat(1, 1, next)));
    }

    @Test
    void one_whose_seat_has_ended_may_be_elected_again() {
        var history = WITH_FAMILY.and(SEATED, new RepresentativeEnded(resident(1), DAY));
        var lastDay = new Period(DAY.minusDays(1), TERM.to());
        var rest = new Period(DAY, TERM.to());

        assertEquals(refuse(RollRefusal.ALREADY_A_REPRESENTATIVE), history.when(KEEPER, DAY, seat(1, 1, lastDay)));
        assertEquals(
                accept(new RepresentativeSeated(resident(1), group(1), rest)),
                history.when(KEEPER, DAY, seat(1, 1, rest)));
    }

    @Test
    void a_seat_ends_once_and_while_it_is_held() {
        var seated = WITH_FAMILY.and(SEATED);
        var end = new EndRepresentative(resident(1), DAY);
        var ended = new RepresentativeEnded(resident(1), DAY);

        assertEquals(accept(ended), seated.when(KEEPER, DAY, end));
        assertEquals(refuse(RollRefusal.NOT_A_REPRESENTATIVE), seated.and(ended).when(KEEPER, DAY, end));
        assertEquals(
                refuse(RollRefusal.NOT_A_REPRESENTATIVE),
                seated.and(ended).when(KEEPER, DAY, new EndRepresentative(resident(1), DAY.minusDays(1))));
        assertEquals(
                refuse(RollRefusal.NOT_A_REPRESENTATIVE),
                seated.when(
                        KEEPER,
                        DAY,
                        new EndRepresentative(resident(1), TERM.from().minusDays(1))));
        assertEquals(refuse(RollRefusal.NOT_A_REPRESENTATIVE), WITH_FAMILY.when(KEEPER, DAY, end));
    }

    private static SeatRepresentative seat(int resident, int group, Period term) {
        return new SeatRepresentative(resident(resident), household(1), group(group), term);
    }
}
