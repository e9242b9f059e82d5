package org.folkmoot.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.vocabulary.Days.Count;
import org.folkmoot.vocabulary.Days.Roll;
import org.folkmoot.vocabulary.Days.Whose;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final Set<LocalDate> QINGMING = Set.of(april(4), april(5), april(6));
    private static final Days PLAIN = new Days(Count.DIFFERENCE, Roll.NOBODY, QINGMING);

    @Test
    void a_notice_on_the_first_for_the_eleventh_gives_exactly_ten_days() {
        assertEquals(10, PLAIN.notice(april(1), april(11)));
        assertEquals(9, PLAIN.notice(april(2), april(11)));
        assertEquals(-1, PLAIN.notice(april(12), april(11)));
    }

    @Test
    void counting_whole_days_between_asks_for_one_day_more() {
        var strict = new Days(Count.BETWEEN, Roll.NOBODY, Set.of());

        assertEquals(9, strict.notice(april(1), april(11)));
        assertEquals(10, strict.notice(april(1), april(12)));
    }

    @Test
    void the_starting_day_is_not_counted() {
        assertEquals(LocalDate.of(2026, 3, 31), PLAIN.lastDay(LocalDate.of(2026, 3, 30), 1, Whose.BODY));
    }

    @Test
    void a_last_day_on_a_holiday_moves_to_the_day_after_it_for_those_it_moves_for() {
        var march = LocalDate.of(2026, 3, 30);

        assertEquals(april(6), PLAIN.lastDay(march, 7, Whose.RESIDENT));
        assertEquals(april(7), rolling(Roll.RESIDENTS).lastDay(march, 7, Whose.RESIDENT));
        assertEquals(april(6), rolling(Roll.RESIDENTS).lastDay(march, 7, Whose.BODY));
        assertEquals(april(7), rolling(Roll.ALL).lastDay(march, 7, Whose.BODY));
    }

    @Test
    void a_last_day_moves_over_a_holiday_of_several_days() {
        assertEquals(april(3), rolling(Roll.ALL).lastDay(april(1), 2, Whose.BODY));
        assertEquals(april(7), rolling(Roll.ALL).lastDay(april(1), 3, Whose.BODY));
    }

    @Test
    void a_rule_book_without_a_calendar_counts_plainly() {
        assertEquals(new Days(Count.DIFFERENCE, Roll.NOBODY, Set.of()), Days.of(book(Map.of())));
    }

    @Test
    void a_rule_book_says_how_it_counts() {
        var values = Map.of(
                "calendar.count_mode", "between",
                "calendar.deadline_roll", "residents",
                "calendar.holidays", "2026-04-04, 2026-04-05,2026-04-06");

        assertEquals(new Days(Count.BETWEEN, Roll.RESIDENTS, QINGMING), Days.of(book(values)));
        assertThrows(IllegalArgumentException.class, () -> Days.of(book(Map.of("calendar.count_mode", "roughly"))));
        assertThrows(IllegalArgumentException.class, () -> Days.of(book(Map.of("calendar.deadline_roll", "some"))));
    }

    private static Days rolling(Roll roll) {
        return new Days(Count.DIFFERENCE, roll, QINGMING);
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }

    private static RuleBook book(Map<String, String> values) {
        return new RuleBook(1, april(1), "0".repeat(64), new TreeMap<>(values));
    }

    @Test
    void a_notice_of_more_days_than_can_be_counted_is_long_enough_and_one_so_late_is_not() {
        for (var mode : Days.Count.values()) {
            var days = new Days(mode, Days.Roll.NOBODY, Set.of());

            assertTrue(days.notice(LocalDate.of(2026, 4, 1), LocalDate.MAX) >= 10);
            assertTrue(days.notice(LocalDate.MAX, LocalDate.of(2026, 4, 1)) < 0);
        }
    }
}
