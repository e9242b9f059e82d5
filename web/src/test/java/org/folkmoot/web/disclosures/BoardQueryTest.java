package org.folkmoot.web.disclosures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.projections.disclosures.DisclosureSearch;
import org.folkmoot.web.kit.EdgeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardQueryTest {

    @Test
    void an_empty_form_asks_for_everything() {
        var query = BoardQuery.of(Map.of("class", "", "board", " ", "words", "", "from", "", "to", "", "lang", "en"));

        assertEquals(DisclosureSearch.EVERYTHING, query.search());
        assertNull(query.before());
        assertEquals("/board", query.at("/board"));
    }

    @Test
    void a_question_is_read_and_written_back_into_an_address() {
        var query = BoardQuery.of(Map.of(
                "class",
                "funds-and-donations",
                "board",
                "down",
                "words",
                "车棚 & {a}",
                "from",
                "2026-03-01",
                "before",
                "2"));

        assertEquals(
                new DisclosureSearch(
                        DisclosureClass.FUNDS_AND_DONATIONS, false, "车棚 & {a}", LocalDate.of(2026, 3, 1), null),
                query.search());
        assertEquals(2L, query.before());
        assertEquals(
                "/board?class=funds-and-donations&board=down&words=%E8%BD%A6%E6%A3%9A%20%26%20%7Ba%7D&from=2026-03-01",
                query.at("/board"));
    }

    @ParameterizedTest
    @CsvSource({
        "class, OTHER",
        "board, maybe",
        "from, 2026-02-30",
        "to, tomorrow",
        "before, -1",
        "before, 99999999999999999999"
    })
    void what_cannot_be_read_is_refused(String name, String value) {
        assertThrows(EdgeException.class, () -> BoardQuery.of(Map.of(name, value)));
    }

    @Test
    void words_are_bounded() {
        assertThrows(EdgeException.class, () -> BoardQuery.of(Map.of("words", "x".repeat(101))));
    }
}
