package org.folkmoot.web.identity;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.folkmoot.record.SqliteSession;
import org.folkmoot.record.SqliteSession.Work;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A small database file beside the record: one connection, used in turns. */
public final class Sqlite implements AutoCloseable {

    private final ReentrantLock turn = new ReentrantLock();
    private final SqliteSession session;

    /** One in which every change is durable when it returns. @param tables statements that make what is not there yet ({@code CREATE TABLE IF NOT EXISTS …}) */
    public Sqlite(Path file, String... tables) {
        this(file, SQLiteConfig.SynchronousMode.FULL, tables);
    }

    /** One that a power loss may set back a little, but for what was removed {@link #forGood}. */
    static Sqlite passing(Path file, List<String> tables) {
        return new Sqlite(file, SQLiteConfig.SynchronousMode.NORMAL, tables.toArray(String[]::new));
    }

    private Sqlite(Path file, SQLiteConfig.SynchronousMode synchronous, String... tables) {
        try {
            var config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(synchronous);
            config.setBusyTimeout(5_000);
            session = SqliteSession.open(file, config);
            session.execute("PRAGMA secure_delete = ON");
            for (var table : tables) session.execute(table);
        } catch (SQLException e) {
            throw new CannotOpen("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    /** Copies the file as it is at one moment, whoever changes it meanwhile. */
    static void copy(Path file, Path to) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(5_000);
        try (var session = SqliteSession.open(file, config)) {
            session.update("VACUUM INTO ?", to.toString());
        } catch (SQLException e) {
            throw new CannotOpen("cannot copy " + file + " to " + to + ": " + e.getMessage(), e);
        }
    }

    /** Does the work when its turn comes; a failure of the database is a broken machine. */
    public <T extends @Nullable Object> T with(Work<T> work) {
        turn.lock();
        try {
            return work.on(session);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            turn.unlock();
        }
    }

    /** Does all of the work or, if it throws, none of it. */
    public <T extends @Nullable Object> T atOnce(Work<T> work) {
        return with(session -> session.atOnce(work));
    }

    /** The same for work that removes: what is removed is overwritten, in the file and in the log beside it. */
    public <T extends @Nullable Object> T forGood(Work<T> work) {
        var result = atOnce(work);
        execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return result;
    }

    /**
     * Writes the whole file anew. When a page of it was split, copies of rows may have been left in what looks empty, where removing
     * the row does not reach them (seen with SQLite 3.54).
     */
    void rewrite() {
        execute("VACUUM");
        execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void execute(String sql) {
        with(session -> {
            session.release();
            session.execute(sql);
            return true;
        });
    }

    @Override
    public void close() {
        with(session -> {
            session.close();
            return true;
        });
    }
}
