package org.folkmoot.record;

import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Connections to one SQLite file, each used by one thread at a time: whoever wants one waits a bounded time for its turn. */
public final class SqliteTurns implements AutoCloseable {

    private static final long WAIT_SECONDS = 10;

    private final int connections;
    private final BlockingQueue<SqliteSession> free = new LinkedBlockingQueue<>();
    private final BiFunction<String, @Nullable Throwable, RuntimeException> failure;
    private volatile boolean closed;

    /** Opens a connection. */
    @FunctionalInterface
    public interface Connecting {
        SqliteSession open() throws SQLException;
    }

    /** @param failure what is thrown where the work cannot be done, of a message and its cause */
    public SqliteTurns(
            int connections, Connecting opening, BiFunction<String, @Nullable Throwable, RuntimeException> failure)
            throws SQLException {
        this.connections = connections;
        this.failure = failure;
        try {
            while (free.size() < connections) free.add(opening.open());
        } catch (SQLException | RuntimeException e) {
            for (var opened : free) opened.close();
            throw e;
        }
    }

    /** Works on a connection when one is free. @param doing what is done, as one says that it cannot be */
    public <T extends @Nullable Object> T take(String doing, SqliteSession.Work<T> work) {
        if (closed) throw failure.apply("cannot " + doing + ": it is closed", null);
        try {
            var session = free.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            if (session == null)
                throw failure.apply("cannot " + doing + ": others did not end in " + WAIT_SECONDS + " s", null);
            try {
                return work.on(session);
            } finally {
                free.add(session);
            }
        } catch (SQLException e) {
            throw failure.apply("cannot " + doing + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure.apply("interrupted while waiting to " + doing, e);
        }
    }

    /** Waits a bounded time for what is under way. */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try {
            for (int i = 0; i < connections; i++) {
                var session = free.poll(WAIT_SECONDS, TimeUnit.SECONDS);
                if (session != null) session.close();
            }
        } catch (SQLException e) {
            throw failure.apply("cannot close: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
