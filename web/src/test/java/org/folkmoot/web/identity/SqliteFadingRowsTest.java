package org.folkmoot.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.web.identity.FadingRows.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is at hand, beside the file: two rows of three. */
class SqliteFadingRowsTest {

    private static final Instant NOON = Instant.parse("2026-04-11T04:00:00Z");
    private static final Row FIRST = new Row("first", NOON, new byte[] {1});
    private static final Row SECOND = new Row("second", NOON, new byte[] {2});
    private static final Row THIRD = new Row("third", NOON, new byte[] {3});

    @TempDir
    Path folder;

    private Sqlite database;
    private FadingRows rows;

    @BeforeEach
    void three_rows() {
        database = Sqlite.passing(folder.resolve("passing.db"), SqliteFadingRows.tables());
        rows = new SqliteFadingRows(database, "session", 2);
        for (var row : new Row[] {FIRST, SECOND, THIRD}) assertTrue(rows.add(row));
    }

    private Optional<Row> find(Row row) {
        return rows.find(row.key(), NOON.minusMillis(1));
    }

    @Test
    void whoever_begins_many_sessions_does_not_fill_the_memory() {
        database.close();

        assertEquals(Optional.of(FIRST), find(FIRST));
        assertEquals(Optional.of(SECOND), find(SECOND));
        assertThrows(IllegalStateException.class, () -> find(THIRD));
    }

    @Test
    void what_is_not_at_hand_is_read() {
        assertEquals(THIRD.until(), find(THIRD).orElseThrow().until());
        assertEquals(3, find(THIRD).orElseThrow().sealed()[0]);
    }

    @Test
    void what_is_at_hand_may_change_and_its_place_goes_to_another_when_it_has_gone() {
        var changed = new Row("first", NOON, new byte[] {4});
        assertTrue(rows.replace(changed));
        assertTrue(rows.remove("second"));
        assertEquals(3, find(THIRD).orElseThrow().sealed()[0]); // and now it is at hand
        database.close();

        assertEquals(Optional.of(changed), find(changed));
        assertEquals(3, find(THIRD).orElseThrow().sealed()[0]);
    }

    @Test
    void what_has_grown_too_large_to_be_at_hand_is_read_as_it_is_now() {
        assertTrue(rows.replace(new Row("first", NOON, new byte[10_000])));

        assertEquals(10_000, find(FIRST).orElseThrow().sealed().length);
    }

    @Test
    void while_the_disk_takes_nothing_what_finds_no_room_is_refused() {
        database.close();

        assertTrue(rows.replace(new Row("first", NOON, new byte[] {4})));
        assertThrows(IllegalStateException.class, () -> rows.add(new Row("fourth", NOON, new byte[] {4})));
        assertFalse(find(FIRST).isEmpty());
    }
}
