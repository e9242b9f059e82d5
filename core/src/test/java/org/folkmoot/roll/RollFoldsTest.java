package org.folkmoot.roll;

import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.decisions.Ids.roll;
import static org.folkmoot.roll.RollFixture.COMMUNITY;
import static org.folkmoot.roll.RollFixture.DAY;
import static org.folkmoot.roll.RollFixture.FILE;
import static org.folkmoot.roll.RollFixture.KEEPER;
import static org.folkmoot.roll.RollFixture.adult;
import static org.folkmoot.roll.RollFixture.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.folkmoot.decisions.Decision.Accepted;
import org.folkmoot.decisions.History;
import org.folkmoot.roll.RollCommand.AddResident;
import org.folkmoot.roll.RollCommand.ComeOfAge;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Keeping;
import org.folkmoot.roll.RollCommand.MoveResident;
import org.folkmoot.roll.RollCommand.NameHouseholdRepresentative;
import org.folkmoot.roll.RollCommand.StrikeHousehold;
import org.folkmoot.roll.RollCommand.StrikeResident;
import org.folkmoot.roll.RollEvent.RollImportAbandoned;
import org.folkmoot.roll.RollEvent.RollImportStarted;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.folkmoot.vocabulary.RollTotals;
import org.junit.jupiter.api.Test;

class RollFoldsTest {

    private static final int HOUSEHOLDS = 4;
    private static final int RESIDENTS = 6;

    /** Whatever happens to the roll: the running totals are what counting the households one by one gives. */
    @Property(tries = 200)
    void totals_are_what_a_recount_gives(@ForAll @Size(max = 40) List<@IntRange(max = 1_679) Integer> steps) {
        var history = COMMUNITY;
        for (int step : steps) {
            if (history.when(KEEPER, DAY, command(step)) instanceof Accepted(var outcome))
                history = history.and(outcome);
        }
        assertEquals(recount(history), totals(history));
    }

    /** The same for the residents: the roll of persons and the roll of households agree. */
    @Property(tries = 200)
    void residents_are_where_their_household_has_them(
            @ForAll @Size(max = 40) List<@IntRange(max = 1_679) Integer> steps) {
        var history = COMMUNITY;
        for (int step : steps) {
            if (history.when(KEEPER, DAY, command(step)) instanceof Accepted(var outcome))
                history = history.and(outcome);
        }
        for (int number = 1; number <= RESIDENTS; number++) {
            var one = standing(history, number);
            for (var entry : entries(history)) {
                assertEquals(entry.household().equals(one.household()), entry.has(resident(number)));
                assertEquals(entry.has(resident(number)) && one.elector(), entry.hasElector(resident(number)));
            }
        }
    }

    @Test
    void an_import_shows_in_the_totals_until_it_ends() {
        var open = COMMUNITY.and(new RollImportStarted(roll(1), FILE, 1, 1));

        assertEquals(RollTotals.EMPTY.importing(roll(1)), totals(open));
        assertEquals(RollTotals.EMPTY, totals(open.and(new RollImportAbandoned(roll(1)))));
    }

    @Test
    void totals_of_a_family_count_it_once_and_its_electors_and_its_representative() {
        assertEquals(new RollTotals(1, 1, 1, 2, 3, null), totals(RollFixture.WITH_FAMILY));
    }

    /** Any number makes a command on small rolls, so that commands meet each other's effects. */
    private static Keeping command(int step) {
        var one = resident(1 + step % RESIDENTS);
        var first = household(1 + step / RESIDENTS % HOUSEHOLDS);
        var second = household(1 + step / RESIDENTS / HOUSEHOLDS % HOUSEHOLDS);
        int other = 1 + (step + 1) % RESIDENTS;
        return switch (step % 7) {
            case 0 ->
                new EnrolHousehold(
                        first,
                        group(1),
                        step % 2 == 0 ? one : null,
                        List.of(adult(1 + step % RESIDENTS), minor(other)),
                        null);
            case 1 -> new AddResident(first, one, step % 2 == 0);
            case 2 -> new MoveResident(one, first, second);
            case 3 -> new StrikeResident(one, first, StrikeReason.LEFT);
            case 4 -> new StrikeHousehold(first, StrikeReason.LEFT);
            case 5 -> new ComeOfAge(one, first);
            default -> new NameHouseholdRepresentative(first, one);
        };
    }

    private static RollTotals recount(History history) {
        var entries = entries(history).stream().filter(HouseholdOnRoll::onRoll).toList();
        return new RollTotals(
                entries.size(),
                (int) entries.stream()
                        .filter(entry -> !entry.electors().isEmpty())
                        .count(),
                (int) entries.stream()
                        .filter(entry -> entry.representative() != null)
                        .count(),
                entries.stream().mapToInt(entry -> entry.electors().size()).sum(),
                entries.stream().mapToInt(entry -> entry.residents().size()).sum(),
                null);
    }

    private static List<HouseholdOnRoll> entries(History history) {
        return IntStream.rangeClosed(1, HOUSEHOLDS)
                .mapToObj(number -> {
                    var entry = HouseholdOnRoll.unknown(household(number));
                    for (var event : history.events())
                        if (event instanceof RollEvent fact) entry = RollEvent.household(entry, fact);
                    return entry;
                })
                .toList();
    }

    private static ResidentOnRoll standing(History history, int number) {
        var standing = ResidentOnRoll.unknown(resident(number));
        for (var event : history.events())
            if (event instanceof RollEvent fact) standing = RollEvent.resident(standing, fact);
        return standing;
    }

    private static RollTotals totals(History history) {
        var totals = RollTotals.EMPTY;
        for (var event : history.events()) if (event instanceof RollEvent fact) totals = RollEvent.totals(totals, fact);
        return totals;
    }
}
