package org.folkmoot.projections.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.folkmoot.record.SqliteSession;
import org.folkmoot.record.SqliteTurns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * All views in one SQLite file, for one process: whoever has the record's folder has this file. One connection writes, each view's
 * documents and progress in one transaction; a few others read meanwhile, and neither waits for the other.
 *
 * <p>A commit is handed to the system and not forced to the disk ({@code synchronous=NORMAL}): a killed process loses nothing, and
 * after a power loss the file is whole and at most older, which the record makes good. A file that is of another version or
 * damaged is deleted; the views are then built again.
 */
final class SqliteViews extends ViewStore {

    private static final Logger LOGGER = LoggerFactory.getLogger(SqliteViews.class);

    static final String FILE = "views.sqlite";
    private static final long VERSION = 1;

    /** More do not read faster on few cores, and slow the writer down. */
    private static final int READERS = 2;

    private static final int BUSY_MILLIS = 10_000;

    private final SqliteTurns writing;
    private final SqliteTurns reading;

    private SqliteViews(SqliteTurns writing, SqliteTurns reading) {
        this.writing = writing;
        this.reading = reading;
    }

    /**
     * Opens the file in a folder, which is made if it is not there.
     *
     * @param names of the views that it is for; what it holds of others is removed
     * @throws UncheckedIOException if the folder cannot be written
     */
    static SqliteViews open(Path folder, Set<String> names) {
        var file = folder.resolve(FILE).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            if (!isSound(file)) for (var end : List.of("", "-wal", "-shm")) delete(file, end);
            var store = open(file);
            store.removeAllBut(names);
            return store;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("cannot open " + file + ": " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file is there, of this version, and without a damaged page. */
    private static boolean isSound(Path file) {
        if (!Files.exists(file)) return false;
        try (var session = connect(file, new SQLiteConfig())) {
            var damage = session.query("PRAGMA quick_check(1)", row -> row.getString(1));
            if (!damage.equals(List.of("ok"))) throw new SQLException(damage.toString());
            var version = session.query("PRAGMA user_version", row -> row.getLong(1));
            if (version.equals(List.of(VERSION))) return true;
            LOGGER.info("The views were made by another version and are built again");
        } catch (SQLException e) {
            LOGGER.warn("The views cannot be read and are built again: {}", e.getMessage());
        }
        return false;
    }

    private static void delete(Path file, String end) throws IOException {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
    }

    private static SqliteViews open(Path file) throws SQLException {
        var toWrite = new SQLiteConfig();
        toWrite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        toWrite.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        boolean fresh = !Files.exists(file);
        var writer = connect(file, toWrite);
        if (fresh) {
            for (var sql : SqliteHome.TABLES) writer.execute(sql);
            writer.execute("PRAGMA user_version = " + VERSION);
        }
        var toRead = new SQLiteConfig();
        toRead.setReadOnly(true);
        return new SqliteViews(
                new SqliteTurns(1, () -> writer, IllegalStateException::new),
                new SqliteTurns(READERS, () -> connect(file, toRead), IllegalStateException::new));
    }

    private static SqliteSession connect(Path file, SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(BUSY_MILLIS);
        return SqliteSession.open(file, config);
    }

    private void removeAllBut(Set<String> names) {
        for (var name : read(session -> session.query("SELECT name FROM views", row -> row.getString(1))))
            if (!names.contains(name)) new SqliteHome(this, name, _ -> "").empty();
    }

    /** Reads what is there at one moment. */
    <T> T read(SqliteSession.Work<T> work) {
        return reading.take("read the views", work);
    }

    /** Does all of the work or, if it throws, none of it. */
    <T> T write(SqliteSession.Work<T> work) {
        return writing.take("write the views", session -> session.atOnce(work));
    }

    @Override
    Home home(String name, LongFunction<String> lines) {
        return new SqliteHome(this, name, lines);
    }

    @Override
    Map<String, Progress> progressOfOthers() {
        return Map.of();
    }

    @Override
    Share share() {
        return Share.WHOLE;
    }

    /** Waits a bounded time for what is under way. */
    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}
