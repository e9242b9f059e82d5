package org.folkmoot.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A connection to a SQLite file with the statements that it has prepared so far; used by one thread at a time. Results are closed at
 * once: an open one keeps the write-ahead log from being emptied.
 */
public final class SqliteSession implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private SqliteSession(Connection connection) {
        this.connection = connection;
    }

    /** Opens the file. @throws SQLException if it cannot be opened as the configuration says */
    public static SqliteSession open(Path file, SQLiteConfig config) throws SQLException {
        // The driver would ask after each insert which row it was, with a statement that it prepares for that.
        config.setGetGeneratedKeys(false);
        return new SqliteSession(
                DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), config.toProperties()));
    }

    /** What is made of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Work on a session. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T on(SqliteSession session) throws SQLException;
    }

    /** Does all of the work or, if it throws, none of it. The driver's own transactions begin the next one at once and keep the lock. */
    public <T extends @Nullable Object> T atOnce(Work<T> work) throws SQLException {
        execute("BEGIN IMMEDIATE");
        try {
            var result = work.on(this);
            execute("COMMIT");
            return result;
        } catch (SQLException | RuntimeException e) {
            try {
                execute("ROLLBACK");
            } catch (SQLException alreadyRolledBack) {
                e.addSuppressed(alreadyRolledBack);
            }
            throw e;
        }
    }

    /** @return how many rows were changed */
    public int update(String sql, @Nullable Object... values) throws SQLException {
        try {
            return prepared(sql, values).executeUpdate();
        } catch (SQLException e) {
            forget(sql, e);
            throw e;
        }
    }

    /** After an error, such as a full disk, the driver does not run the same statement again ("statement is not executing"). */
    private void forget(String sql, SQLException cause) {
        var statement = prepared.remove(sql);
        if (statement == null) return;
        try {
            statement.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Forgets all statements: the driver leaves one that has changed something in progress, and meanwhile no VACUUM begins. */
    public void release() throws SQLException {
        for (var statement : prepared.values()) statement.close();
        prepared.clear();
    }

    /** All rows that are found, in their order. */
    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        var found = new ArrayList<T>();
        each(sql, row, found::add, values);
        return found;
    }

    /** The first row that is found; a statement that finds more than one is to say so itself ({@code LIMIT 1}). */
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        return query(sql, row, values).stream().findFirst();
    }

    /** Hands over each row that is found, in their order. */
    public <T> void each(String sql, Row<T> row, Consumer<? super T> consumer, @Nullable Object... values)
            throws SQLException {
        whileWanted(
                sql,
                row,
                one -> {
                    consumer.accept(one);
                    return true;
                },
                values);
    }

    /** As long as what takes the rows says that it wants another. */
    <T> void whileWanted(String sql, Row<T> row, Predicate<? super T> more, @Nullable Object... values)
            throws SQLException {
        try (var rows = prepared(sql, values).executeQuery()) {
            while (rows.next() && more.test(row.of(rows))) {}
        } catch (SQLException e) {
            forget(sql, e);
            throw e;
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
    }

    /** Runs a statement that is run once. */
    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
