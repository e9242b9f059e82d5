package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.roll.RollFixture.COMMUNITY;
import static org.folkmoot.roll.RollFixture.DAY;
import static org.folkmoot.roll.RollFixture.FAMILY;
import static org.folkmoot.roll.RollFixture.KEEPER;
import static org.folkmoot.roll.RollFixture.TERM;
import static org.folkmoot.roll.RollFixture.WITH_FAMILY;
import static org.folkmoot.roll.RollFixture.adult;
import static org.folkmoot.roll.RollFixture.enrolled;
import static org.folkmoot.roll.RollFixture.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.roll.RollCommand.AddResident;
import org.folkmoot.roll.RollCommand.ComeOfAge;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollCommand.MoveHousehold;
import org.folkmoot.roll.RollCommand.MoveResident;
import org.folkmoot.roll.RollCommand.NameHouseholdRepresentative;
import org.folkmoot.roll.RollCommand.StrikeHousehold;
import org.folkmoot.roll.RollCommand.StrikeResident;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.HouseholdMoved;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.HouseholdStruck;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.roll.RollEvent.ResidentCameOfAge;
import org.folkmoot.roll.RollEvent.ResidentMoved;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.junit.jupiter.api.Test;

class HouseholdTest {

    private static final EnrolHousehold ENROL_FAMILY =
            new EnrolHousehold(household(1), group(1), resident(1), FAMILY.residents(), null);

    @Test
    void a_household_is_enrolled_with_its_residents_in_its_group() {
        assertEquals(accept(FAMILY), COMMUNITY.when(KEEPER, DAY, ENROL_FAMILY));
    }

    @Test
    void a_household_is_enrolled_once() {
        assertEquals(refuse(RollRefusal.HOUSEHOLD_ALREADY_ON_ROLL), WITH_FAMILY.when(KEEPER, DAY, ENROL_FAMILY));
    }

    @Test
    void a_household_belongs_to_a_group_that_is_there() {
        var elsewhere = new EnrolHousehold(household(1), group(9), resident(1), FAMILY.residents(), null);

        assertEquals(refuse(RollRefusal.GROUP_UNKNOWN), COMMUNITY.when(KEEPER, DAY, elsewhere));
    }

    @Test
    void nobody_is_on_the_roll_twice() {
        var other = new EnrolHousehold(household(2), group(1), resident(7), List.of(adult(7), adult(2)), null);
        var sameTwice = new EnrolHousehold(household(2), group(1), resident(7), List.of(adult(7), minor(7)), null);

        assertEquals(refuse(RollRefusal.RESIDENT_ALREADY_ON_ROLL), WITH_FAMILY.when(KEEPER, DAY, other));
        assertEquals(refuse(RollRefusal.RESIDENT_LISTED_TWICE), WITH_FAMILY.when(KEEPER, DAY, sameTwice));
        assertEquals(
                refuse(RollRefusal.RESIDENT_ALREADY_ON_ROLL),
                WITH_FAMILY
                        .and(enrolled(2, adult(7)))
                        .when(KEEPER, DAY, new AddResident(household(2), resident(3), false)));
    }

    @Test
    void one_who_was_struck_may_return() {
        var struck =
                WITH_FAMILY.and(new ResidentStruck(resident(2), household(1), StrikeReason.LEFT, true, false, false));
        var other = new EnrolHousehold(household(2), group(1), resident(2), List.of(adult(2)), null);

        assertEquals(accept(enrolled(2, adult(2))), struck.when(KEEPER, DAY, other));
    }

    @Test
    void a_household_that_was_struck_may_return_with_its_residents() {
        var struck = WITH_FAMILY.then(KEEPER, DAY, new StrikeHousehold(household(1), StrikeReason.ENROLLED_IN_ERROR));

        assertEquals(accept(FAMILY), struck.when(KEEPER, DAY, ENROL_FAMILY));
    }

    @Test
    void a_household_is_represented_by_one_of_its_electors() {
        for (var representative : List.of(resident(3), resident(9))) {
            var enrol = new EnrolHousehold(household(1), group(1), representative, FAMILY.residents(), null);
            assertEquals(refuse(RollRefusal.REPRESENTATIVE_NOT_ELECTOR), COMMUNITY.when(KEEPER, DAY, enrol));
        }
    }

    @Test
    void a_household_that_has_named_nobody_is_enrolled_without_a_representative() {
        var enrol = new EnrolHousehold(household(1), group(1), null, FAMILY.residents(), null);
        var enrolled = new HouseholdEnrolled(household(1), group(1), null, FAMILY.residents(), null);
        assertEquals(accept(enrolled), COMMUNITY.when(KEEPER, DAY, enrol));
        assertEquals(
                accept(new HouseholdRepresentativeNamed(household(1), resident(2), true)),
                COMMUNITY.and(enrolled).when(KEEPER, DAY, new NameHouseholdRepresentative(household(1), resident(2))));
    }

    @Test
    void who_is_a_households_first_elector_or_was_its_last_is_said() {
        var minors = WITH_FAMILY.and(new HouseholdEnrolled(household(2), group(1), null, List.of(minor(7)), null));
        assertEquals(
                accept(new ResidentAdded(household(2), resident(4), true, true)),
                minors.when(KEEPER, DAY, new AddResident(household(2), resident(4), true)));
        assertEquals(
                accept(new ResidentAdded(household(2), resident(4), false, false)),
                minors.when(KEEPER, DAY, new AddResident(household(2), resident(4), false)));
        assertEquals(
                accept(new ResidentCameOfAge(resident(7), household(2), true)),
                minors.when(KEEPER, DAY, new ComeOfAge(resident(7), household(2))));
        var alone = minors.and(enrolled(3, adult(8)));
        assertEquals(
                accept(new ResidentMoved(resident(8), household(3), household(2), true, true, true, true)),
                alone.when(KEEPER, DAY, new MoveResident(resident(8), household(3), household(2))));
        assertEquals(
                accept(new ResidentStruck(resident(8), household(3), StrikeReason.LEFT, true, true, true)),
                alone.when(KEEPER, DAY, new StrikeResident(resident(8), household(3), StrikeReason.LEFT)));
    }

    @Test
    void a_household_has_one_to_sixty_residents() {
        assertEquals(refuse(RollRefusal.HOUSEHOLD_WITHOUT_RESIDENTS), COMMUNITY.when(KEEPER, DAY, ofSize(0)));
        assertEquals(refuse(RollRefusal.HOUSEHOLD_TOO_LARGE), COMMUNITY.when(KEEPER, DAY, ofSize(61)));

        var full = COMMUNITY.then(KEEPER, DAY, ofSize(60)).and(enrolled(2, adult(77)));
        assertEquals(
                refuse(RollRefusal.HOUSEHOLD_TOO_LARGE),
                full.when(KEEPER, DAY, new AddResident(household(1), resident(78), true)));
        assertEquals(
                refuse(RollRefusal.HOUSEHOLD_TOO_LARGE),
                full.when(KEEPER, DAY, new MoveResident(resident(77), household(2), household(1))));
    }

    @Test
    void a_forgotten_resident_is_added_to_a_household_on_the_roll() {
        assertEquals(
                accept(new ResidentAdded(household(1), resident(4), true, false)),
                WITH_FAMILY.when(KEEPER, DAY, new AddResident(household(1), resident(4), true)));
        assertEquals(
                refuse(RollRefusal.HOUSEHOLD_NOT_ON_ROLL),
                WITH_FAMILY.when(KEEPER, DAY, new AddResident(household(2), resident(4), true)));
    }

    @Test
    void a_representative_who_moves_away_leaves_the_household_without_one() {
        var history = WITH_FAMILY.and(enrolled(2, adult(7)));

        assertEquals(
                accept(new ResidentMoved(resident(1), household(1), household(2), true, true, false, false)),
                history.when(KEEPER, DAY, new MoveResident(resident(1), household(1), household(2))));
        assertEquals(
                accept(new ResidentMoved(resident(3), household(1), household(2), false, false, false, false)),
                history.when(KEEPER, DAY, new MoveResident(resident(3), household(1), household(2))));
    }

    @Test
    void a_resident_moves_from_where_they_are_to_another_household_on_the_roll() {
        assertEquals(
                refuse(RollRefusal.RESIDENT_NOT_IN_HOUSEHOLD),
                WITH_FAMILY.when(KEEPER, DAY, new MoveResident(resident(9), household(1), household(2))));
        assertEquals(
                refuse(RollRefusal.HOUSEHOLD_NOT_ON_ROLL),
                WITH_FAMILY.when(KEEPER, DAY, new MoveResident(resident(1), household(1), household(2))));
        assertEquals(
                refuse(RollRefusal.RESIDENT_STAYS_WHERE_THEY_ARE),
                WITH_FAMILY.when(KEEPER, DAY, new MoveResident(resident(1), household(1), household(1))));
    }

    @Test
    void a_household_moves_to_another_group_that_is_there() {
        assertEquals(
                accept(new HouseholdMoved(household(1), group(1), group(2))),
                WITH_FAMILY.when(KEEPER, DAY, new MoveHousehold(household(1), group(2))));
        assertEquals(
                refuse(RollRefusal.HOUSEHOLD_ALREADY_IN_GROUP),
                WITH_FAMILY.when(KEEPER, DAY, new MoveHousehold(household(1), group(1))));
        assertEquals(
                refuse(RollRefusal.GROUP_UNKNOWN),
                WITH_FAMILY.when(KEEPER, DAY, new MoveHousehold(household(1), group(3))));
    }

    @Test
    void a_struck_resident_no_longer_represents_the_household_and_holds_an_office_until_it_is_ended() {
        var seated = WITH_FAMILY.and(new RepresentativeSeated(resident(1), group(1), TERM));

        assertEquals(
                accept(new ResidentStruck(resident(1), household(1), StrikeReason.LEFT, true, true, false)),
                seated.when(KEEPER, DAY, new StrikeResident(resident(1), household(1), StrikeReason.LEFT)));
        assertEquals(
                accept(new ResidentStruck(resident(3), household(1), StrikeReason.LEFT, false, false, false)),
                seated.when(KEEPER, DAY, new StrikeResident(resident(3), household(1), StrikeReason.LEFT)));
        assertEquals(
                refuse(RollRefusal.RESIDENT_NOT_IN_HOUSEHOLD),
                seated.when(KEEPER, DAY, new StrikeResident(resident(9), household(1), StrikeReason.LEFT)));
    }

    @Test
    void a_struck_household_takes_its_residents_with_it_and_not_their_offices() {
        var seated = WITH_FAMILY.and(
                new RepresentativeSeated(resident(2), group(1), TERM),
                new RepresentativeSeated(resident(9), group(1), TERM));
        var residents = List.of(resident(1), resident(2), resident(3));

        assertEquals(
                accept(new HouseholdStruck(household(1), group(1), residents, StrikeReason.LEFT, 2, true)),
                seated.when(KEEPER, DAY, new StrikeHousehold(household(1), StrikeReason.LEFT)));
    }

    @Test
    void one_comes_of_age_once() {
        assertEquals(
                accept(new ResidentCameOfAge(resident(3), household(1), false)),
                WITH_FAMILY.when(KEEPER, DAY, new ComeOfAge(resident(3), household(1))));
        assertEquals(
                refuse(RollRefusal.ALREADY_AN_ELECTOR),
                WITH_FAMILY.when(KEEPER, DAY, new ComeOfAge(resident(2), household(1))));
        assertEquals(
                refuse(RollRefusal.RESIDENT_NOT_IN_HOUSEHOLD),
                WITH_FAMILY.when(KEEPER, DAY, new ComeOfAge(resident(9), household(1))));
    }

    @Test
    void a_household_names_another_elector_or_fills_its_vacancy() {
        var vacant =
                WITH_FAMILY.and(new ResidentStruck(resident(1), household(1), StrikeReason.LEFT, true, true, false));
        var name = new NameHouseholdRepresentative(household(1), resident(2));

        assertEquals(
                accept(new HouseholdRepresentativeNamed(household(1), resident(2), false)),
                WITH_FAMILY.when(KEEPER, DAY, name));
        assertEquals(
                accept(new HouseholdRepresentativeNamed(household(1), resident(2), true)),
                vacant.when(KEEPER, DAY, name));
    }

    @Test
    void neither_a_minor_nor_a_stranger_nor_the_same_again_is_named() {
        assertEquals(
                refuse(RollRefusal.REPRESENTATIVE_NOT_ELECTOR),
                WITH_FAMILY.when(KEEPER, DAY, new NameHouseholdRepresentative(household(1), resident(3))));
        assertEquals(
                refuse(RollRefusal.RESIDENT_NOT_IN_HOUSEHOLD),
                WITH_FAMILY.when(KEEPER, DAY, new NameHouseholdRepresentative(household(1), resident(9))));
        assertEquals(
                refuse(RollRefusal.ALREADY_REPRESENTS_HOUSEHOLD),
                WITH_FAMILY.when(KEEPER, DAY, new NameHouseholdRepresentative(household(1), resident(1))));
    }

    @Test
    void one_who_came_of_age_may_be_named() {
        var history = WITH_FAMILY.then(KEEPER, DAY, new ComeOfAge(resident(3), household(1)));

        assertEquals(
                accept(new HouseholdRepresentativeNamed(household(1), resident(3), false)),
                history.when(KEEPER, DAY, new NameHouseholdRepresentative(household(1), resident(3))));
    }

    /** A household of that many electors, represented by the first. */
    private static EnrolHousehold ofSize(int size) {
        var residents = new ArrayList<Enrolled>();
        IntStream.rangeClosed(1, size).forEach(number -> residents.add(adult(number)));
        return new EnrolHousehold(household(1), group(1), resident(1), residents, null);
    }
}
