package org.folkmoot.projections.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection with the statements that it has prepared so far; used by one thread at a time. Results are closed at once: an open
 * one keeps the write-ahead log from being emptied.
 */
final class SqliteSession implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    SqliteSession(Connection connection) {
        this.connection = connection;
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @return how many rows were changed */
    int update(String sql, @Nullable Object... values) throws SQLException {
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

    <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        var found = new ArrayList<T>();
        each(sql, row, found::add, values);
        return found;
    }

    <T> void each(String sql, Row<T> row, Consumer<T> consumer, @Nullable Object... values) throws SQLException {
        try (var rows = prepared(sql, values).executeQuery()) {
            while (rows.next()) consumer.accept(row.of(rows));
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

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
