package org.folkmoot.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2026-03-01", "2200-12-31"})
    void a_day_is_read_as_it_is_written(String text) {
        assertEquals(text, WrittenDay.read(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31",
                "2201-01-01",
                "+999999999-12-31",
                "-999999999-01-01",
                "+2026-03-01",
                "2026-02-30",
                "2026-3-1",
                ""
            })
    void what_lies_beyond_or_is_no_day_is_not(String text) {
        assertThrows(DateTimeParseException.class, () -> WrittenDay.read(text));
    }
}
