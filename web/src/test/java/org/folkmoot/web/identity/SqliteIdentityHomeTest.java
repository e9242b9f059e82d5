package org.folkmoot.web.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.web.identity.IdentityHome.Kind;
import org.folkmoot.web.identity.Rows.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteIdentityHomeTest extends HomeContract {

    @TempDir
    Path folder;

    private final List<IdentityHome> open = new ArrayList<>();

    @Override
    IdentityHome home() {
        var home = SqliteIdentityHome.open(folder.resolve("identity" + open.size() + ".db"));
        open.add(home);
        return home;
    }

    @AfterEach
    void close() throws Exception {
        for (var home : open) home.close();
    }

    @Test
    void the_file_itself_refuses_to_change_what_was_read() {
        var readings = home().rows(Kind.READING);
        readings.add(new Row("1", "x", new byte[1]));
        var read = readings.find("1").orElseThrow();

        assertThrows(IllegalStateException.class, () -> readings.replace(read, new byte[2]));
        assertThrows(IllegalStateException.class, () -> readings.remove(read));
    }

    @Test
    void what_passes_is_there_for_the_next_process_until_its_moment() {
        var key = new Sealed(new byte[32]);
        var file = folder.resolve("identity.db");
        var noon = Instant.parse("2026-04-11T04:00:00Z");
        var large = new byte[1_000_000];
        Arrays.fill(large, (byte) 7);
        try (var before = SqliteIdentityHome.open(file)) {
            var rows = before.fading("session");
            rows.add(new FadingRows.Row("small", noon, new byte[] {1}));
            rows.add(new FadingRows.Row("large", noon, large));
            rows.add(new FadingRows.Row("ended", noon, new byte[] {2}));
            rows.remove("ended");
            before.counts("failed", key).add("wang", 3, noon, Duration.ofMinutes(15));
        }
        try (var next = SqliteIdentityHome.open(file)) {
            var rows = next.fading("session");

            assertArrayEquals(
                    new byte[] {1},
                    rows.find("small", noon.minusMillis(1)).orElseThrow().sealed());
            assertArrayEquals(
                    large, rows.find("large", noon.minusMillis(1)).orElseThrow().sealed());
            assertTrue(rows.find("ended", noon.minusMillis(1)).isEmpty());
            assertTrue(rows.find("small", noon).isEmpty());
            assertTrue(next.fading("other").find("small", noon.minusMillis(1)).isEmpty());
            assertEquals(3, next.counts("failed", key).of("wang", noon));
        }
    }

    @Test
    void what_is_removed_while_the_file_takes_nothing_is_found_no_more_and_leaves_the_file_when_it_can() {
        var noon = Instant.parse("2026-04-11T04:00:00Z");
        var row = new FadingRows.Row("session", noon, new byte[] {1});
        try (var database = Sqlite.passing(folder.resolve("passing.db"), SqliteFadingRows.tables())) {
            var rows = new SqliteFadingRows(database, "session");
            rows.add(row);
            writable(database, false);

            assertTrue(rows.remove("session"));
            assertFalse(rows.remove("session"));
            assertTrue(rows.replace(row));
            rows.sweep(noon.minusMillis(1));
            assertTrue(rows.find("session", noon.minusMillis(1)).isEmpty());

            writable(database, true);
            rows.sweep(noon.minusMillis(1));
            assertTrue(rows.find("session", noon.minusMillis(1)).isEmpty());
            assertTrue(new SqliteFadingRows(database, "session")
                    .find("session", noon.minusMillis(1))
                    .isEmpty());
        }
    }

    private static void writable(Sqlite database, boolean is) {
        database.with(session -> {
            session.execute("PRAGMA query_only = " + (is ? "OFF" : "ON"));
            return is;
        });
    }
}
