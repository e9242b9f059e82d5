package org.folkmoot.projections.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import org.folkmoot.axon.Soon;
import org.folkmoot.record.SqliteCommitLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views whose files were damaged while nobody had them open: what is shown afterwards is what the record gives. */
class DamagedViewsTest {

    private static final List<Groups> VIEWS = List.of(new Groups());

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeViews() throws Exception {
        file = folder.resolve("views/views.sqlite");
        try (var ledger = new Ledger(SqliteCommitLog.open(folder, Ledger.JSON))) {
            ledger.appendEach(Ledger.facts(20, 200));
        }
        assertShowsTheRecord(folder);
        assertThat(Files.size(file)).isGreaterThan(8_192);
    }

    private void assertShowsTheRecord(Path data) throws Exception {
        try (var ledger = new Ledger(SqliteCommitLog.open(data, Ledger.JSON));
                var store = ViewStore.in(folder.resolve("views"), VIEWS);
                var views = Views.open(store, ledger.log, Ledger.JSON, VIEWS)) {
            views.start(ledger.axon);
            long head = ledger.log.head().position();
            assertTrue(views.await(head, Soon.LIMIT), () -> views.status().toString());
            var comparison = views.compare(Groups.class);
            assertEquals(comparison.rebuilt(), comparison.stored());
            assertEquals(head, comparison.position());
        }
    }

    private void assertMadeGood() throws Exception {
        assertShowsTheRecord(folder);
    }

    @Test
    void deleted_as_a_whole() throws Exception {
        try (var files = Files.list(folder.resolve("views"))) {
            files.forEach(DamagedViewsTest::delete);
        }
        assertMadeGood();
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void deleted_but_for_its_log() throws Exception {
        Files.write(folder.resolve("views/views.sqlite-wal"), new byte[50_000]);
        Files.delete(file);

        assertMadeGood();
    }

    @Test
    void with_tables_of_another_version() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
            statement.execute("ALTER TABLE documents RENAME TO something_else");
        }
        assertMadeGood();
    }

    @Test
    void no_database_at_all() throws Exception {
        Files.write(file, "no database at all ".repeat(1_000).getBytes(StandardCharsets.UTF_8));

        assertMadeGood();
    }

    @Test
    void cut_in_half() throws Exception {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        assertMadeGood();
    }

    @Test
    void with_garbage_in_the_middle() throws Exception {
        var garbage = new byte[4_096];
        new Random(7).nextBytes(garbage);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(garbage), channel.size() / 2);
        }
        assertMadeGood();
    }

    @Test
    void of_another_record() throws Exception {
        var other = folder.resolve("other");
        try (var ledger = new Ledger(SqliteCommitLog.open(other, Ledger.JSON))) {
            ledger.appendEach(Ledger.facts(3, 500));
        }

        assertShowsTheRecord(other);
    }

    @Test
    void older_than_the_record() throws Exception {
        var older = folder.resolve("older");
        Files.copy(file, older);
        try (var ledger = new Ledger(SqliteCommitLog.open(folder, Ledger.JSON))) {
            ledger.append(Ledger.enrolled(900, 1));
        }
        assertMadeGood();
        Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);

        assertMadeGood();
    }
}
