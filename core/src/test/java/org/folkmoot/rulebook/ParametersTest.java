package org.folkmoot.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.rulebook.RuleBookRefusal.ABOVE_LEGAL_BOUND;
import static org.folkmoot.rulebook.RuleBookRefusal.BELOW_LEGAL_BOUND;
import static org.folkmoot.rulebook.RuleBookRefusal.FIXED_BY_LAW;
import static org.folkmoot.rulebook.RuleBookRefusal.PARAMETER_MALFORMED;
import static org.folkmoot.rulebook.RuleBookRefusal.PARAMETER_MISSING;
import static org.folkmoot.rulebook.RuleBookRefusal.PARAMETER_UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.folkmoot.rulebook.Parameters.Breach;
import org.folkmoot.vocabulary.Bound;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.Setter;
import org.folkmoot.vocabulary.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    /** One row a parameter: who sets it, what is below and at its least, at and above its most; of few values all of them. */
    private static final String TABLE = """
        adjourn.max_days            COMMITTEE  0      1      60      61
        assembly.channel            CHARTER    onsite hybrid online_if_charter
        assembly.convene_within_days COMMITTEE 14     15     90      91
        assembly.majority           LAW        49/100 1/2    1/2     51/100
        assembly.min_per_year COMMITTEE 1 2 3 4
        assembly.mode               COMMITTEE  household adult
        assembly.notice_days        CHARTER    9      10     60      61
        assembly.petition.adults    CHARTER    1/101  1/100  1/10    11/100
        assembly.petition.groups    LAW        33/100 1/3    1/3     34/100
        assembly.petition.households CHARTER   1/101  1/100  1/10    11/100
        assembly.petition.reps      CHARTER    1/101  1/100  1/3     34/100
        assembly.quorum             LAW        49/100 1/2    1/2     51/100
        assembly.written CHARTER true false
        calendar.count_mode         CHARTER    difference between
        calendar.deadline_roll      COMMITTEE  residents all
        calendar.holidays           LAW
        decision.publish_within_days COMMITTEE 0      1      28      29
        disclosure.post_min_days    COMMITTEE  14     15     365     366
        hearing.answer_days         COMMITTEE  0      1      30      31
        hearing.materials_days      COMMITTEE  2      3      30      31
        hearing.notice_days         COMMITTEE  4      5      60      61
        hearing.request_share       COMMITTEE  1/101  1/100  1/5     21/100
        hearing.size                COMMITTEE  1-10   2-10   50-200  51-200
        elections.may_shift CHARTER true false
        offices.end_when_idle CHARTER true false
        petition.collect_days       COMMITTEE  29     30     365     366
        rating.attend               CHARTER    66/100 2/3    4/5     81/100
        rating.recuse_committee     CHARTER    true false
        rating.result_days          COMMITTEE  0      1      30      31
        rating.rule                 CHARTER    majority plurality
        repmeeting.decides_convention CHARTER true false
        repmeeting.decides_important CHARTER true false
        repmeeting.decides_report   CHARTER    true false
        repmeeting.petition.reps    CHARTER    1/101  1/100  1/5     21/100
        repmeeting.quorum           LAW        66/100 2/3    2/3     67/100
        reps.households_per_rep     COMMITTEE  9-30   10-30  30-100  30-101
        reps.share_min              LAW        79/100 4/5    4/5     81/100
        """;

    private static List<List<String>> rows() {
        return TABLE.lines().map(line -> List.of(line.split("\\s+"))).toList();
    }

    @Test
    void every_parameter_stands_in_the_table() {
        var keys = new TreeSet<String>();
        for (var row : rows()) keys.add(row.getFirst());

        assertEquals(keys, Parameters.all().keySet());
    }

    @Test
    void each_is_set_by_those_whom_the_table_names_within_its_bounds_on_both_sides() {
        for (var row : rows()) {
            var parameter = parameter(row.get(0));
            assertEquals(Setter.valueOf(row.get(1)), parameter.setter(), row.get(0));
            switch (parameter.shape()) {
                case Shape.OneOf(var words) -> assertEquals(words, row.subList(2, row.size()));
                case Shape.Dates _ -> assertEquals(2, row.size());
                case Shape.WholeDays _, Shape.Share _, Shape.Span _ -> bounded(parameter, row.subList(2, 6));
            }
        }
    }

    private static void bounded(Parameter parameter, List<String> values) {
        var fixed = values.get(1).equals(values.get(2));
        var least = parameter.shape().reads(values.get(0)) ? BELOW_LEGAL_BOUND : PARAMETER_MALFORMED;
        assertEquals(
                Arrays.asList(fixed ? FIXED_BY_LAW : least, null, null, fixed ? FIXED_BY_LAW : ABOVE_LEGAL_BOUND),
                values.stream()
                        .map(value -> Parameters.breach(parameter, value, DAY))
                        .toList(),
                parameter.key());
    }

    /** No parameter can be set out of reach, and none by nobody knows whom. */
    @Test
    void every_parameter_is_the_laws_or_of_few_values_or_bounded_on_both_sides() {
        for (var parameter : Parameters.all().values())
            assertThat(parameter.setter() == Setter.LAW
                            || parameter.shape() instanceof Shape.OneOf
                            || parameter.boundOn(DAY).isPresent())
                    .as(parameter.key())
                    .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "hearing.size, 2-9, BELOW_LEGAL_BOUND",
        "hearing.size, 50-201, ABOVE_LEGAL_BOUND",
        "reps.households_per_rep, 10-29, BELOW_LEGAL_BOUND",
        "reps.households_per_rep, 31-100, ABOVE_LEGAL_BOUND",
        "assembly.majority, 1/1, PARAMETER_MALFORMED",
        "assembly.notice_days, ten, PARAMETER_MALFORMED",
        "assembly.notice_days, 010, PARAMETER_MALFORMED",
        "assembly.quorum, 3/2, PARAMETER_MALFORMED",
        "hearing.size, 50-30, PARAMETER_MALFORMED",
        "rating.rule, lottery, PARAMETER_MALFORMED",
        "rating.recuse_committee, yes, PARAMETER_MALFORMED",
        "calendar.holidays, 2026-02-30, PARAMETER_MALFORMED",
        "calendar.holidays, '2026-04-05,2026-04-04', PARAMETER_MALFORMED",
        "calendar.holidays, '2026-04-04,2026-04-04', PARAMETER_MALFORMED"
    })
    void each_end_of_a_span_has_its_bound_and_what_cannot_be_read_is_no_value(
            String key, String value, RuleBookRefusal why) {
        assertEquals(why, Parameters.breach(parameter(key), value, DAY));
    }

    @Test
    void the_profiles_may_be_adopted_from_the_first_day_of_their_law() {
        assertEquals(List.of(), Parameters.breaches(Profiles.values(Profiles.NATIONAL_2026), Parameter.L25_IN_FORCE));
        assertEquals(List.of(), Parameters.breaches(Profiles.values(Profiles.BEFORE_2026), LocalDate.of(2018, 12, 29)));
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
    void every_parameter_of_the_law_of_2026_must_be_there() {
        for (var key : Profiles.values(Profiles.NATIONAL_2026).keySet())
            assertEquals(PARAMETER_MISSING, Parameters.breach(parameter(key), null, DAY), key);
    }

    @Test
    void the_law_of_2026_binds_books_that_apply_from_its_first_day() {
        var notice = parameter("assembly.notice_days");
        var lastDay = Parameter.L25_IN_FORCE.minusDays(1);

        assertEquals(
                Arrays.asList(null, BELOW_LEGAL_BOUND, null, PARAMETER_MISSING),
                Arrays.asList(
                        Parameters.breach(notice, "9", lastDay),
                        Parameters.breach(notice, "9", Parameter.L25_IN_FORCE),
                        Parameters.breach(notice, null, lastDay),
                        Parameters.breach(notice, null, Parameter.L25_IN_FORCE)));
        assertEquals(null, Parameters.breach(parameter("assembly.petition.adults"), "1/5", lastDay));
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
                        new Breach("assembly.notice_days", BELOW_LEGAL_BOUND),
                        new Breach("rating.rule", PARAMETER_MISSING),
                        new Breach("zebra", PARAMETER_UNKNOWN)),
                Parameters.breaches(values, DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../secret", ""})
    void there_are_no_other_profiles(String name) {
        assertThrows(IllegalArgumentException.class, () -> Profiles.values(name));
    }

    @Test
    void of_several_bounds_the_last_that_has_begun_holds() {
        var old = new Bound("5", "6", LocalDate.MIN, "old law");
        var young = new Bound("7", "8", DAY, "new law");
        var parameter = new Parameter(
                "example.days", new Shape.WholeDays(), "7", LocalDate.MIN, List.of(old, young), Setter.COMMITTEE);

        assertEquals(old, parameter.boundOn(DAY.minusDays(1)).orElseThrow());
        assertEquals(young, parameter.boundOn(DAY).orElseThrow());
    }

    private static Parameter parameter(String key) {
        var parameter = Parameters.all().get(key);
        if (parameter == null) throw new AssertionError(key);
        return parameter;
    }
}
