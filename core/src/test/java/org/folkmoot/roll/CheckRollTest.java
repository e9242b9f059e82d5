package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.roll.RollFixture.DAY;
import static org.folkmoot.roll.RollFixture.KEEPER;
import static org.folkmoot.roll.RollFixture.TERM;
import static org.folkmoot.roll.RollFixture.WITH_FAMILY;
import static org.folkmoot.roll.RollFixture.adult;
import static org.folkmoot.roll.RollFixture.enrolled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.roll.RollCommand.CheckRoll;
import org.folkmoot.roll.RollCommand.NameHouseholdRepresentative;
import org.folkmoot.roll.RollCommand.StrikeResident;
import org.folkmoot.roll.RollEvent.RollChecked;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RollTotals;
import org.junit.jupiter.api.Test;

/** MTG-3: no electorate rests on what one person alone has entered in the roll. */
class CheckRollTest {

    private static final Actor SUPERVISOR = new Actor.Officer(officer(20));
    private static final Actor STREET = new Actor.Officer(officer(30));
    private static final Actor STATION = new Actor.Officer(officer(40));
    private static final History OFFICES = WITH_FAMILY.and(
            new OfficerSeated(officer(20), null, Body.SUPERVISION_BOARD, Post.MEMBER, TERM),
            new OfficerSeated(officer(30), null, Body.STREET_OFFICE, Post.STAFF, TERM),
            new OfficerSeated(officer(40), null, Body.SERVICE_STATION, Post.STAFF, TERM));

    @Test
    void the_board_or_the_street_office_looks_at_what_was_entered() {
        assertEquals(
                accept(new RollChecked(1, Body.SUPERVISION_BOARD)), OFFICES.when(SUPERVISOR, DAY, new CheckRoll(1)));
        assertEquals(accept(new RollChecked(1, Body.STREET_OFFICE)), OFFICES.when(STREET, DAY, new CheckRoll(1)));
    }

    @Test
    void whoever_keeps_the_roll_does_not_look_at_their_own_entries() {
        for (var by : List.of(KEEPER, Actor.ADMINISTRATOR, STATION, new Actor.Resident(resident(1))))
            assertEquals(refuse(RollRefusal.ROLL_CHECKED_BY_ANOTHER_OFFICE), OFFICES.when(by, DAY, new CheckRoll(1)));
        assertEquals(
                refuse(RollRefusal.ROLL_CHECKED_BY_ANOTHER_OFFICE),
                OFFICES.when(SUPERVISOR, TERM.from().minusDays(1), new CheckRoll(1)));
    }

    @Test
    void what_was_entered_meanwhile_is_looked_at_first() {
        var more = OFFICES.then(KEEPER, DAY, new StrikeResident(resident(2), household(1), StrikeReason.LEFT));

        assertEquals(refuse(RollRefusal.ROLL_CHANGED_MEANWHILE), more.when(SUPERVISOR, DAY, new CheckRoll(1)));
        assertEquals(refuse(RollRefusal.ROLL_CHANGED_MEANWHILE), more.when(SUPERVISOR, DAY, new CheckRoll(3)));
        assertEquals(accept(new RollChecked(2, Body.SUPERVISION_BOARD)), more.when(SUPERVISOR, DAY, new CheckRoll(2)));
    }

    @Test
    void what_was_looked_at_is_not_looked_at_again_and_who_acts_for_a_household_is_an_entry_too() {
        var checked = OFFICES.then(SUPERVISOR, DAY, new CheckRoll(1));
        assertEquals(refuse(RollRefusal.ROLL_CHECKED_ALREADY), checked.when(STREET, DAY, new CheckRoll(0)));

        var named = checked.then(KEEPER, DAY, new NameHouseholdRepresentative(household(1), resident(2)));
        assertEquals(accept(new RollChecked(1, Body.STREET_OFFICE)), named.when(STREET, DAY, new CheckRoll(1)));
    }

    @Test
    void the_totals_that_are_known_are_those_that_another_office_has_looked_at() {
        var known = RollEvent.checked();
        var family = new RollTotals(1, 1, 1, 2, 3, null);
        var more = OFFICES.and(enrolled(2, adult(5)));
        assertEquals(new RollTotals(2, 2, 2, 3, 4, null), known.after(roll(more)));

        var checked = OFFICES.and(new RollChecked(1, Body.STREET_OFFICE), enrolled(2, adult(5)));
        assertEquals(family, known.after(roll(checked)));
        assertEquals(
                new RollTotals(2, 2, 2, 3, 4, null),
                known.after(roll(checked.and(new RollChecked(1, Body.STREET_OFFICE)))));
    }

    private static List<Event> roll(History history) {
        return history.events().stream().filter(RollEvent.class::isInstance).toList();
    }
}
