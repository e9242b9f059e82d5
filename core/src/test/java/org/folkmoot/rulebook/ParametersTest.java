package org.folkmoot.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.folkmoot.rulebook.Parameters.Breach;
import org.folkmoot.vocabulary.Bound;
import org.folkmoot.vocabulary.Bound.Direction;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.Shape;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    @Test
    void the_profiles_may_be_adopted_from_the_first_day_of_their_law() {
        assertEquals(
                List.of(), Parameters.breaches(Profiles.values(Profiles.NATIONAL_2026), Parameter.L25_IN_FORCE, null));
        assertEquals(
                List.of(),
                Parameters.breaches(Profiles.values(Profiles.BEFORE_2026), LocalDate.of(2018, 12, 29), null));
    }

    @Test
    void the_national_profile_has_the_usual_values_and_its_years_holidays() {
        var usual = new TreeMap<String, String>();
        Parameters.all().forEach((key, parameter) -> {
            if (parameter.requiredFrom(Parameter.L25_IN_FORCE)) usual.put(key, parameter.usual());
        });
        var national = new TreeMap<>(Profiles.values(Profiles.NATIONAL_2026));
        national.put("calendar.holidays", "");

        assertEquals(usual, national);
    }

    @Test
    void the_holidays_of_2026_move_a_residents_last_day() {
        var days = Days.of(RuleBook.of(1, DAY, Profiles.values(Profiles.NATIONAL_2026)));
        var march = LocalDate.of(2026, 3, 30);

        assertEquals(LocalDate.of(2026, 4, 7), days.lastDay(march, 7, Days.Whose.RESIDENT));
        assertEquals(LocalDate.of(2026, 4, 6), days.lastDay(march, 7, Days.Whose.BODY));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var values = new TreeMap<>(Profiles.values(Profiles.NATIONAL_2026));
        values.remove("rating.rule");
        values.put("assembly.notice_days", "3");
        values.put("zebra", "1");

        assertEquals(
                List.of(
                        new Breach("assembly.notice_days", RuleBookRefusal.BELOW_LEGAL_BOUND),
                        new Breach("rating.rule", RuleBookRefusal.PARAMETER_MISSING),
                        new Breach("zebra", RuleBookRefusal.PARAMETER_UNKNOWN)),
                Parameters.breaches(values, DAY, null));
    }

    @Test
    void there_are_no_other_profiles() {
        assertThrows(IllegalArgumentException.class, () -> Profiles.values("../../secret"));
    }

    @Test
    void a_cap_may_only_be_lowered() {
        var cap = new Bound(Direction.MAX_CAP, "30", LocalDate.MIN, "an example");

        assertTrue(cap.admits("29", new Shape.WholeDays()));
        assertTrue(cap.admits("30", new Shape.WholeDays()));
        assertFalse(cap.admits("31", new Shape.WholeDays()));
    }

    @Test
    void of_several_bounds_the_last_that_has_begun_holds() {
        var old = new Bound(Direction.MIN_FLOOR, "5", LocalDate.MIN, "old law");
        var young = new Bound(Direction.FREE, "", DAY, "new law");
        var parameter =
                new Parameter("example.days", new Shape.WholeDays(), "7", LocalDate.MIN, List.of(old, young), null);

        assertEquals(old, parameter.boundOn(DAY.minusDays(1)).orElseThrow());
        assertEquals(young, parameter.boundOn(DAY).orElseThrow());
    }
}
