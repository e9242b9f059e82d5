package org.folkmoot.web.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** In the file of what passes, for one process; the file sees keyed hashes of what is counted. */
final class SqliteCounts implements Counts {

    private static final int SWEEP_ONE_IN = 500;

    private final Sqlite database;
    private final Sealed key;
    private final String kind;

    /** @param kind of what is counted: the same word counted twice is two counts */
    SqliteCounts(Sqlite database, Sealed key, String kind) {
        this.database = database;
        this.key = key;
        this.kind = kind;
    }

    static List<String> tables() {
        return List.of(
                "CREATE TABLE IF NOT EXISTS counts (id TEXT PRIMARY KEY, number INTEGER NOT NULL, until INTEGER NOT"
                        + " NULL) WITHOUT ROWID",
                "CREATE INDEX IF NOT EXISTS counts_until ON counts (until)");
    }

    @Override
    public int add(String what, int number, Instant now, Duration memory) {
        var id = id(what);
        return database.atOnce(connection -> {
            if (ThreadLocalRandom.current().nextInt(SWEEP_ONE_IN) == 0)
                change(connection, "DELETE FROM counts WHERE until < ?", now.toEpochMilli());
            change(connection, "DELETE FROM counts WHERE id = ? AND until < ?", id, now.toEpochMilli());
            // Of what is forgotten nothing is left to take.
            if (number > 0)
                change(
                        connection,
                        "INSERT OR IGNORE INTO counts (id, number, until) VALUES (?, 0, ?)",
                        id,
                        now.plus(memory).toEpochMilli());
            change(connection, "UPDATE counts SET number = number + ? WHERE id = ?", number, id);
            return number(connection, id, now);
        });
    }

    @Override
    public int of(String what, Instant now) {
        var id = id(what);
        return database.with(connection -> number(connection, id, now));
    }

    @Override
    public void forget(String what) {
        var id = id(what);
        database.with(connection -> change(connection, "DELETE FROM counts WHERE id = ?", id));
    }

    private static int number(Connection connection, String id, Instant now) throws SQLException {
        try (var select = connection.prepareStatement("SELECT number FROM counts WHERE id = ? AND until >= ?")) {
            select.setString(1, id);
            select.setLong(2, now.toEpochMilli());
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return statement.executeUpdate();
        }
    }

    private String id(String what) {
        return key.lookUp("count", kind, what);
    }
}
