package org.folkmoot.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** Worked out by {@code printf 'a.b=1\nc.d=2/3\n' | sha256sum}: anybody can name a book by its text. */
    @Test
    void a_book_is_named_by_the_digest_of_its_lines_in_key_order() {
        var book = RuleBook.of(3, DAY, new TreeMap<>(Map.of("c.d", "2/3", "a.b", "1")));

        assertEquals(
                new RuleBookRef(3, "9a021b627b169c9d807f0230394833e94954a7c4c0eeab9cddc32d9a65abdb06"), book.ref());
    }

    @Test
    void values_are_read_as_what_they_are() {
        var book = RuleBook.of(
                1, DAY, new TreeMap<>(Map.of("days", "10", "share", "2/3", "size", "30-50", "flag", "true")));

        assertEquals(10, book.number("days").orElseThrow());
        assertEquals(new Fraction(2, 3), book.share("share").orElseThrow());
        assertEquals(new Range(30, 50), book.range("size").orElseThrow());
        assertEquals(true, book.on("flag"));
        assertEquals(false, book.on("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "30-", "50-30", "-1-3", "1-2-3"})
    void a_range_runs_upwards_between_two_numbers(String text) {
        assertThrows(IllegalArgumentException.class, () -> Range.parse(text));
    }

    @Test
    void a_text_writes_a_book_only_in_the_one_form_that_has_its_hash() {
        var values = new TreeMap<>(Map.of("a.b", "1", "c.d", "2/3=x", "e.f", ""));

        assertEquals("a.b=1\nc.d=2/3=x\ne.f=\n", RuleBook.text(values));
        assertEquals(Optional.of(values), RuleBook.written("a.b=1\nc.d=2/3=x\ne.f=\n"));
        for (var other : List.of("", "\n", "一段话\n", "a.b=1", "a.b=1\r\n", "c.d=1\na.b=1\n", "a.b=1\na.b=1\n", "=1\n"))
            assertEquals(Optional.empty(), RuleBook.written(other), other);
    }

    @Test
    void what_is_to_be_held_under_the_law_that_comes_is_not_called_under_the_one_that_lapses() {
        var lastDay = DAY.minusDays(1);
        var before = RuleBook.of(1, lastDay.minusYears(1), new TreeMap<>());
        var since = RuleBook.of(2, DAY, new TreeMap<>());
        var books = RuleBooks.NONE.with(before);

        assertEquals(Optional.of(before), books.inForceFor(lastDay, lastDay));
        assertEquals(Optional.empty(), books.inForceFor(lastDay, DAY));
        assertEquals(Optional.of(since), books.with(since).inForceFor(lastDay, DAY));
        assertEquals(Optional.of(since), books.with(since).inForceFor(DAY, DAY.plusDays(10)));
        assertEquals(Optional.empty(), RuleBooks.NONE.with(since).inForceFor(lastDay, DAY));
    }

    @Test
    void a_book_of_the_law_before_lapses_with_that_law() {
        var before = RuleBook.of(1, LocalDate.of(2025, 12, 31), new TreeMap<>());
        var since = RuleBook.of(2, DAY, new TreeMap<>());

        assertEquals(Optional.of(before), RuleBooks.NONE.with(before).inForceOn(LocalDate.of(2025, 12, 31)));
        assertEquals(Optional.empty(), RuleBooks.NONE.with(before).inForceOn(DAY));
        assertEquals(Optional.empty(), RuleBooks.NONE.with(since).inForceOn(LocalDate.of(2025, 12, 31)));
        assertEquals(Optional.of(since), RuleBooks.NONE.with(before).with(since).inForceOn(DAY));
    }
}
