package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.assertj.core.api.AbstractThrowableAssert;
import org.folkmoot.record.sample.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the record is still the one whose end was signed here. */
class KeptCheckpointTest {

    private final RecordJson json = Samples.json();

    @TempDir
    Path folder;

    private InstallationKey key;

    /** Ten lines under the checkpoint and five after it. */
    @BeforeEach
    void keepARecord() {
        key = InstallationKey.createOrLoad(folder.resolve("key.pem"));
        try (var log = SqliteCommitLog.open(folder, json)) {
            log.append(Lines.seats(log.head(), 0, 10));
            confirm(log).advance(Samples.NOON);
            log.append(Lines.seats(log.head(), 10, 5));
        }
    }

    private KeptCheckpoint confirm(CommitLog log) {
        return KeptCheckpoint.confirm(folder, key, log, json);
    }

    private long confirmed() {
        try (var log = SqliteCommitLog.open(folder, json)) {
            return confirm(log).position();
        }
    }

    private AbstractThrowableAssert<?, ?> assertRefused(Class<? extends RecordException> how) throws IOException {
        Files.deleteIfExists(folder.resolve("record.head")); // who changes the record knows of the note as well
        return assertThatThrownBy(this::confirmed).isInstanceOf(how);
    }

    private void sql(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.sqlite"));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void the_record_that_was_signed_is_confirmed_with_what_followed() {
        assertEquals(15, confirmed());
    }

    @Test
    void a_new_end_is_signed_and_is_the_one_that_counts() throws IOException {
        try (var log = SqliteCommitLog.open(folder, json)) {
            var kept = confirm(log);
            log.append(Lines.seats(log.head(), 15, 2));
            kept.advance(Samples.NOON);
            assertEquals(17, kept.position());
        }
        assertThat(Files.readString(folder.resolve("record.checkpoint")))
                .startsWith("{\"checkpoint\":{\"position\":17,");
        assertEquals(17, confirmed());
    }

    @Test
    void a_record_shorter_than_its_checkpoint_is_refused() throws Exception {
        sql("DELETE FROM commits WHERE position > 9");

        assertRefused(RecordAltered.class).hasMessageContaining("ends at position 9, and position 10 was confirmed");
    }

    @Test
    void another_line_under_the_checkpoint_is_refused() throws Exception {
        sql("UPDATE commits SET line = replace(line, 'R-00000ANA', 'R-00000BEN') WHERE position = 10");

        assertRefused(RecordAltered.class).hasMessageContaining("another line at position 10");
    }

    @Test
    void a_line_after_the_checkpoint_that_does_not_follow_is_refused() throws Exception {
        sql("UPDATE commits SET line = replace(line, 'R-00000ANA', 'R-00000BEN') WHERE position = 12");

        assertRefused(RecordAltered.class).hasMessageContaining("line at position 13 that does not follow");
    }

    @Test
    void a_gap_after_the_checkpoint_is_refused() throws Exception {
        sql("DELETE FROM commits WHERE position = 12");

        assertRefused(RecordAltered.class).hasMessageContaining("line at position 13 that does not follow");
    }

    @Test
    void without_a_checkpoint_every_line_is_looked_at() throws Exception {
        Files.delete(folder.resolve("record.checkpoint"));
        assertEquals(15, confirmed());

        sql("UPDATE commits SET line = replace(line, 'R-00000ANA', 'R-00000BEN') WHERE position = 3");

        assertRefused(RecordAltered.class).hasMessageContaining("line at position 4 that does not follow");
    }

    @Test
    void a_checkpoint_of_another_installation_is_refused() throws IOException {
        Files.delete(folder.resolve("key.pem"));
        key = InstallationKey.createOrLoad(folder.resolve("key.pem"));

        assertRefused(RecordAltered.class).hasMessageContaining("not signed with the key of this installation");
    }

    @Test
    void a_checkpoint_that_was_changed_is_refused() throws IOException {
        var file = folder.resolve("record.checkpoint");
        Files.writeString(file, Files.readString(file).replace("\"position\":10", "\"position\":9"));

        assertRefused(RecordAltered.class).hasMessageContaining("not signed");
    }

    @Test
    void a_file_that_is_no_checkpoint_is_refused() throws IOException {
        Files.writeString(folder.resolve("record.checkpoint"), "{}");

        assertRefused(RecordAltered.class).hasMessageContaining("holds no checkpoint");
    }

    @Test
    void a_name_of_software_to_come_is_refused_and_nothing_is_written() throws Exception {
        sql("UPDATE commits SET line = replace(line, 'seat-taken.v1', 'seat-taken.v9') WHERE position = 15");
        var before = Files.readAllBytes(folder.resolve("record.sqlite"));

        assertRefused(RecordIsNewer.class)
                .hasMessageContaining("newer software")
                .hasMessageContaining("position 15")
                .hasMessageContaining("seat-taken.v9");
        assertThat(folder.resolve("record.sqlite")).hasBinaryContent(before);
    }

    @Test
    void where_newer_software_was_at_work_every_line_is_read_again() throws Exception {
        var names = folder.resolve("record.names");
        Files.writeString(names, Files.readString(names) + "\nseat-sold.v1");
        assertEquals(15, confirmed());

        sql("UPDATE commits SET line = replace(line, 'seat-taken.v1', 'seat-sold.v1') WHERE position = 3");
        sql("UPDATE commits SET line = replace(line, '%s', '%s') WHERE position = 4"
                .formatted(hash(3, false), hash(3, true)));

        assertRefused(RecordIsNewer.class).hasMessageContaining("position 3").hasMessageContaining("seat-sold");
    }

    /** The hash of a line as it stands, or as it stood. */
    private String hash(long position, boolean now) {
        try (var log = SqliteCommitLog.openToRead(folder, json)) {
            var line = log.lines(now ? position : position + 1, 1).getFirst().bytes();
            return now ? Chain.hash(line) : Envelope.of(json.tree(line)).prev();
        }
    }

    @Test
    void what_is_confirmed_is_looked_at_while_it_is_open() throws Exception {
        try (var log = SqliteCommitLog.open(folder, json)) {
            var kept = confirm(log);
            kept.requireConfirmed();

            sql("UPDATE commits SET line = replace(line, 'R-00000ANA', 'R-00000BEN') WHERE position = 15");

            assertThatThrownBy(kept::requireConfirmed).isInstanceOf(RecordAltered.class);
            assertThatThrownBy(() -> kept.advance(Samples.NOON)).isInstanceOf(RecordAltered.class);
            assertThat(Files.readString(folder.resolve("record.checkpoint"), StandardCharsets.UTF_8))
                    .contains("\"position\":10,");
        }
    }
}
