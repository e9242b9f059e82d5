package org.folkmoot.projections.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.folkmoot.record.SqliteSession;
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

    private static final long WAIT_SECONDS = 10;

    private final ReentrantLock writing = new ReentrantLock();
    private final SqliteSession writer;
    private final ArrayBlockingQueue<SqliteSession> readers = new ArrayBlockingQueue<>(READERS);

    private boolean closed;

    private SqliteViews(SqliteSession writer, List<SqliteSession> readers) {
        this.writer = writer;
        this.readers.addAll(readers);
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
        var writing = new SQLiteConfig();
        writing.setJournalMode(SQLiteConfig.JournalMode.WAL);
        writing.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        boolean fresh = !Files.exists(file);
        var writer = connect(file, writing);
        if (fresh) {
            for (var sql : SqliteHome.TABLES) writer.execute(sql);
            writer.execute("PRAGMA user_version = " + VERSION);
        }
        var reading = new SQLiteConfig();
        reading.setReadOnly(true);
        var readers = new ArrayList<SqliteSession>();
        while (readers.size() < READERS) readers.add(connect(file, reading));
        return new SqliteViews(writer, readers);
    }

    private static SqliteSession connect(Path file, SQLiteConfig config) throws SQLException {
        config.setBusyTimeout((int) TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
        return SqliteSession.open(file, config);
    }

    private void removeAllBut(Set<String> names) {
        for (var name : read(session -> session.query("SELECT name FROM views", row -> row.getString(1))))
            if (!names.contains(name)) new SqliteHome(this, name, _ -> "").empty();
    }

    /** Reads what is there at one moment. */
    <T> T read(SqliteSession.Work<T> work) {
        try {
            var reader = readers.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            if (reader == null) throw new IllegalStateException("no reader of the views became free");
            try {
                return work.on(reader);
            } finally {
                readers.add(reader);
            }
        } catch (SQLException e) {
            throw failed("read", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Does all of the work or, if it throws, none of it. */
    <T> T write(SqliteSession.Work<T> work) {
        try {
            if (!writing.tryLock(WAIT_SECONDS, TimeUnit.SECONDS))
                throw new IllegalStateException("another write of views does not end");
            try {
                return writer.atOnce(work);
            } finally {
                writing.unlock();
            }
        } catch (SQLException e) {
            throw failed("written", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException failed(String done, SQLException e) {
        return new IllegalStateException("the views cannot be " + done + ": " + e.getMessage(), e);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for the views", e);
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
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try {
            for (int i = 0; i < READERS; i++) {
                var reader = readers.poll(WAIT_SECONDS, TimeUnit.SECONDS);
                if (reader != null) reader.close();
            }
            if (writing.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) writer.close();
        } catch (SQLException e) {
            throw failed("closed", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}
