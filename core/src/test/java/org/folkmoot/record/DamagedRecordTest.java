package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.Random;
import org.folkmoot.record.sample.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of a record after a process was killed, with something done to them: the record is opened whole or not at all, never
 * shorter than it was acknowledged.
 */
class DamagedRecordTest {

    private static final int LINES = 400;

    private final RecordJson json = Samples.json();

    @TempDir
    Path folder;

    private Path data;
    private Path older;
    private Head acknowledged;

    /** What a killed process leaves: the database as of its last checkpoint, and the write-ahead log with the rest. */
    @BeforeEach
    void leaveARecord() throws IOException {
        var alive = folder.resolve("alive");
        data = Files.createDirectories(folder.resolve("data"));
        older = Files.createDirectories(folder.resolve("older"));
        try (var log = SqliteCommitLog.open(alive, json)) {
            log.append(Lines.seats(log.head(), 0, LINES));
        }
        copy(alive, older);
        try (var log = SqliteCommitLog.open(alive, json)) {
            for (int i = 1; i <= 40; i++) log.append(Lines.seats(log.head(), i * LINES, 5));
            acknowledged = log.head();
            copy(alive, data);
        }
        assertThat(Files.size(wal())).isPositive();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.toList())
                if (!file.toString().endsWith("-shm") && !file.toString().endsWith(".lock"))
                    Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path database() {
        return data.resolve("record.sqlite");
    }

    private Path wal() {
        return data.resolve("record.sqlite-wal");
    }

    private static void cut(Path file, long bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - bytes);
        }
    }

    private static void scribble(Path file, long at, int bytes) throws IOException {
        var garbage = new byte[bytes];
        new Random(7).nextBytes(garbage);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(garbage), at);
        }
    }

    private void assertWhole() {
        try (var log = SqliteCommitLog.open(data, json)) {
            assertEquals(acknowledged, log.head());
            assertThat(log.lines(1, Integer.MAX_VALUE)).hasSize(LINES + 200);
        }
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> SqliteCommitLog.open(data, json))
                .isInstanceOf(RecordAltered.class)
                .hasMessageContaining("position " + acknowledged.position())
                .hasMessageContaining("was acknowledged")
                .hasMessageContaining(why);
    }

    @Test
    void what_a_killed_process_leaves_is_whole() {
        assertWhole();
    }

    @Test
    void a_write_ahead_log_without_its_last_page_is_refused() throws IOException {
        cut(wal(), 1_000);

        assertRefused("the record ends at position " + (acknowledged.position() - 5));
    }

    @Test
    void a_write_ahead_log_with_garbage_in_it_is_refused() throws IOException {
        scribble(wal(), Files.size(wal()) / 2, 300);

        assertRefused("the record ends at position ");
    }

    @Test
    void a_write_ahead_log_that_is_gone_is_refused() throws IOException {
        Files.delete(wal());

        assertRefused("the record ends at position " + LINES);
    }

    @Test
    void a_record_that_is_gone_is_refused_and_no_other_is_begun() throws IOException {
        Files.delete(database());
        Files.delete(wal());

        assertRefused("there is no record");
        assertThat(database()).doesNotExist();
    }

    @Test
    void an_emptied_file_is_refused() throws IOException {
        Files.write(database(), new byte[0]);
        Files.delete(wal());

        assertRefused("the record is empty");
        assertThat(database()).isEmptyFile();
    }

    @Test
    void an_older_copy_of_the_file_is_refused() throws IOException {
        Files.copy(older.resolve("record.sqlite"), database(), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(wal());

        assertRefused("the record ends at position " + LINES);
    }

    @Test
    void a_database_file_without_its_last_page_is_refused() throws IOException {
        SqliteCommitLog.open(data, json).close();
        cut(database(), 4_096);

        assertThatThrownBy(() -> SqliteCommitLog.open(data, json))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("malformed");
    }

    @Test
    void a_database_file_with_garbage_for_a_head_is_refused() throws IOException {
        SqliteCommitLog.open(data, json).close();
        scribble(database(), 0, 100);

        assertThatThrownBy(() -> SqliteCommitLog.open(data, json))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("not a database");
    }

    @Test
    void tables_of_a_version_to_come_are_refused_and_nothing_is_written() throws Exception {
        SqliteCommitLog.open(data, json).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 2");
        }
        var before = Files.readAllBytes(database());

        assertThatThrownBy(() -> SqliteCommitLog.open(data, json))
                .isInstanceOf(RecordIsNewer.class)
                .hasMessageContaining("newer software")
                .hasMessageContaining("version 2");
        assertThat(database()).hasBinaryContent(before);
    }

    @Test
    void a_note_that_a_loss_of_power_tore_keeps_nobody_out() throws IOException {
        cut(data.resolve("record.head"), 10);

        assertWhole();
    }
}
