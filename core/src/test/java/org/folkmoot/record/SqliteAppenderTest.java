package org.folkmoot.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import org.folkmoot.record.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection that appends, while the disk is full and when there is room again. */
class SqliteAppenderTest {

    @TempDir
    Path folder;

    @Test
    void what_found_the_disk_full_is_appended_when_there_is_room() throws SQLException {
        try (var session = SqliteTables.openToWrite(folder);
                var appender = new SqliteAppender(session, Samples.json().names(), HeadNote.open(folder))) {
            var before = Lines.seats(Head.EMPTY, 1, 3);
            assertEquals(3, appender.append(before));
            var lines = Lines.seats(Lines.end(before.getLast()), 4, 900);
            mostPages(session, 1);
            assertThrows(SQLException.class, () -> appender.append(lines));

            mostPages(session, 1_000_000);

            assertEquals(900, appender.append(lines));
            var reader = new SqliteReader(session);
            assertEquals(903, reader.head().orElseThrow().last());
            assertEquals(903, reader.from(1, 1_000).size());
        }
    }

    private static void mostPages(SqliteSession session, long most) throws SQLException {
        session.execute("PRAGMA max_page_count = " + most);
    }
}
