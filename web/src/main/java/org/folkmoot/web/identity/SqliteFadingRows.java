package org.folkmoot.web.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In the file of what passes, for one process. Small rows are also at hand, since every request asks for its session; so they are
 * good, too, while the disk takes nothing, and are then lost with the process.
 */
final class SqliteFadingRows implements FadingRows {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteFadingRows.class);

    /** Sessions have some hundred bytes, parts of uploaded files a million. */
    private static final int SMALL = 4_000;

    private final Sqlite database;
    private final String kind;
    private final Map<String, Row> atHand = new ConcurrentHashMap<>();

    /** @param kind whose keys are its own */
    SqliteFadingRows(Sqlite database, String kind) {
        this.database = database;
        this.kind = kind;
    }

    static List<String> tables() {
        return List.of(
                "CREATE TABLE IF NOT EXISTS fading (kind TEXT NOT NULL, key TEXT NOT NULL, until INTEGER NOT NULL,"
                        + " sealed BLOB NOT NULL, PRIMARY KEY (kind, key))",
                "CREATE INDEX IF NOT EXISTS fading_until ON fading (kind, until)");
    }

    @Override
    public boolean add(Row row) {
        return keep("INSERT OR IGNORE INTO fading (until, sealed, kind, key) VALUES (?, ?, ?, ?)", row);
    }

    @Override
    public boolean replace(Row row) {
        return keep("UPDATE fading SET until = ?, sealed = ? WHERE kind = ? AND key = ?", row);
    }

    private boolean keep(String sql, Row row) {
        try {
            return database.with(connection -> {
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setLong(1, row.until().toEpochMilli());
                    statement.setBytes(2, row.sealed());
                    statement.setString(3, kind);
                    statement.setString(4, row.key());
                    if (statement.executeUpdate() == 0) return false;
                    hold(row);
                    return true;
                }
            });
        } catch (IllegalStateException e) {
            if (row.sealed().length > SMALL) throw e;
            LOG.warn("what is good for a while only is kept in memory alone: {}", e.getMessage());
            hold(row);
            return true;
        }
    }

    private void hold(Row row) {
        if (row.sealed().length <= SMALL) atHand.put(row.key(), row);
    }

    @Override
    public void extend(String key, Instant until) {
        find(key, Instant.MIN).ifPresent(row -> replace(new Row(key, until, row.sealed())));
    }

    @Override
    public Optional<Row> find(String key, Instant now) {
        var held = atHand.get(key);
        var found = held != null ? Optional.of(held) : database.with(connection -> read(connection, key));
        return found.filter(row -> row.until().isAfter(now));
    }

    private Optional<Row> read(Connection connection, String key) throws SQLException {
        var sql = "SELECT until, sealed FROM fading WHERE kind = ? AND key = ?";
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, kind);
            select.setString(2, key);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) return Optional.empty();
                var row = new Row(key, Instant.ofEpochMilli(rows.getLong(1)), rows.getBytes(2));
                hold(row);
                return Optional.of(row);
            }
        }
    }

    /** For good: nobody's session comes back after a power loss. */
    @Override
    public boolean remove(String key) {
        return database.forGood(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM fading WHERE kind = ? AND key = ?")) {
                delete.setString(1, kind);
                delete.setString(2, key);
                atHand.remove(key);
                return delete.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void sweep(Instant now) {
        database.with(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM fading WHERE kind = ? AND until <= ?")) {
                delete.setString(1, kind);
                delete.setLong(2, now.toEpochMilli());
                delete.executeUpdate();
            }
            return atHand.values().removeIf(row -> !row.until().isAfter(now));
        });
    }
}
