package org.folkmoot.projections.roll;

import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.decisions.Ids.roll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Texts;
import org.folkmoot.projections.roll.RollFigures.Group;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.HouseholdMoved;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.HouseholdStruck;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.roll.RollEvent.ResidentCameOfAge;
import org.folkmoot.roll.RollEvent.ResidentMoved;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.RollEvent.RollImportAbandoned;
import org.folkmoot.roll.RollEvent.RollImportCompleted;
import org.folkmoot.roll.RollEvent.RollImportStarted;
import org.folkmoot.roll.RollWarning;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Range;
import org.folkmoot.vocabulary.RollTotals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollSheetsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Two groups, household 1 with residents 11 to 13 in the first, household 2 with 21 to 23 in the second. */
    private static final Folded<RollFigures> TWO = Folded.of(new RollSheets())
            .on(DAY)
            .and(new GroupFormed(group(1), "1"), new GroupFormed(group(2), "2"))
            .and(enrolled(1, 1, null), enrolled(2, 2, null));

    @Test
    void households_residents_and_electors_are_counted_and_the_households_of_each_group() {
        var figures = TWO.get();

        assertEquals(new RollTotals(2, 2, 2, 4, 6, null), figures.totals());
        assertEquals(List.of(new Group(group(1), "1", 1), new Group(group(2), "2", 1)), figures.groups());
        assertEquals(0, figures.householdsWithoutRepresentative());
    }

    @Test
    void households_come_go_and_move_with_their_groups() {
        var figures = TWO.and(
                        new HouseholdMoved(household(1), group(1), group(2)),
                        new HouseholdStruck(
                                household(2),
                                group(2),
                                List.of(resident(21), resident(22), resident(23)),
                                StrikeReason.LEFT,
                                2,
                                true))
                .get();

        assertEquals(new RollTotals(1, 1, 1, 2, 3, null), figures.totals());
        assertEquals(List.of(new Group(group(1), "1", 0), new Group(group(2), "2", 1)), figures.groups());
    }

    @Test
    void a_household_whose_representative_left_counts_as_without_one_until_it_names_another() {
        var left = TWO.and(new ResidentStruck(resident(11), household(1), StrikeReason.LEFT, true, true, false));
        var moved = left.and(new ResidentMoved(resident(21), household(2), household(1), true, true, false, false));
        var named = moved.and(new HouseholdRepresentativeNamed(household(1), resident(21), true));

        assertEquals(1, left.get().householdsWithoutRepresentative());
        assertEquals(2, moved.get().householdsWithoutRepresentative());
        assertEquals(1, named.get().householdsWithoutRepresentative());
    }

    @Test
    void residents_are_added_and_come_of_age() {
        var figures = TWO.and(
                        new ResidentAdded(household(1), resident(14), false, false),
                        new ResidentCameOfAge(resident(13), household(1), false))
                .get();

        assertEquals(new RollTotals(2, 2, 2, 5, 7, null), figures.totals());
    }

    @Test
    void an_open_import_says_how_far_it_has_come() {
        var started = TWO.and(new RollImportStarted(roll(1), new Digest("%064x".formatted(1)), 3, 9))
                .and(enrolled(3, 1, roll(1)), enrolled(4, 1, null), enrolled(5, 1, roll(1)));
        var open = started.get().open();

        assertNotNull(open);
        assertEquals(
                List.of(roll(1), 3, 9, 2), List.of(open.id(), open.households(), open.residents(), open.enrolled()));
        assertNull(started.and(new RollImportCompleted(roll(1))).get().open());
        assertNull(started.and(new RollImportAbandoned(roll(1))).get().open());
    }

    @Test
    void representatives_of_residents_are_no_figure_of_the_roll() {
        var seated = new RepresentativeSeated(resident(11), group(1), new Period(DAY, DAY.plusYears(5)));

        assertEquals(
                TWO.get(),
                TWO.and(seated, new RepresentativeEnded(resident(11), DAY)).get());
    }

    @Test
    void what_is_out_of_the_ordinary_is_told() {
        var figures = TWO.get();
        var usual = new Range(20, 50);

        assertEquals(
                List.of(RollWarning.COMMUNITY_SMALL, RollWarning.REPRESENTATIVES_FEW), figures.warnings(DAY, 0, usual));
        assertEquals(
                List.of(RollWarning.COMMUNITY_SMALL, RollWarning.REPRESENTATIVES_MANY),
                figures.warnings(DAY, 1, usual));
        assertEquals(List.of(RollWarning.COMMUNITY_SMALL), figures.warnings(DAY, 1, null));
    }

    @Test
    void it_holds_no_text_but_the_groups_codes() {
        assertEquals(Set.of("code"), Texts.in(RollFigures.class));
    }

    private static HouseholdEnrolled enrolled(int household, int group, @Nullable ImportId roll) {
        var first = household * 10;
        return new HouseholdEnrolled(
                household(household),
                group(group),
                resident(first + 1),
                List.of(
                        new Enrolled(resident(first + 1), true),
                        new Enrolled(resident(first + 2), true),
                        new Enrolled(resident(first + 3), false)),
                roll);
    }
}
