package org.folkmoot.web.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows in a table of the SQLite file beside the record. */
final class SqliteRows implements Rows {

    private static final String SELECT = "SELECT key, kin, sealed FROM ";

    private final Sqlite database;
    private final String table;

    /** @param table has been made by {@link #table} */
    SqliteRows(Sqlite database, String table) {
        this.database = database;
        this.table = table;
    }

    /** What makes the table of that name, where it is not there yet. */
    static List<String> table(String name) {
        return List.of(
                "CREATE TABLE IF NOT EXISTS %s (key TEXT PRIMARY KEY, kin TEXT NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID"
                        .formatted(name),
                "CREATE INDEX IF NOT EXISTS %1$s_by_kin ON %1$s (kin, key)".formatted(name));
    }

    /** What keeps the rows of that table as they were written. */
    static List<String> appendOnly(String name) {
        return List.of("UPDATE", "DELETE").stream()
                .map(change ->
                        "CREATE TRIGGER IF NOT EXISTS %1$s_no_%2$s BEFORE %2$s ON %1$s BEGIN SELECT RAISE(ABORT, 'append only'); END"
                                .formatted(name, change))
                .toList();
    }

    @Override
    public boolean add(Row row) {
        return database.with(connection -> insert(connection, "OR IGNORE", row));
    }

    private boolean insert(Connection connection, String otherwise, Row row) throws SQLException {
        var sql = "INSERT " + otherwise + " INTO " + table + " (key, kin, sealed) VALUES (?, ?, ?)";
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, row.key());
            insert.setString(2, row.group());
            insert.setBytes(3, row.sealed());
            return insert.executeUpdate() == 1;
        }
    }

    @Override
    public void addAll(Collection<Row> rows) {
        if (rows.isEmpty()) return;
        database.atOnce(connection -> {
            for (var row : rows) insert(connection, "", row);
            return true;
        });
    }

    @Override
    public void renew(Collection<Row> rows) {
        database.forGood(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM " + table + " WHERE kin = ?")) {
                for (var group : rows.stream().map(Row::group).distinct().toList()) {
                    delete.setString(1, group);
                    delete.executeUpdate();
                }
            }
            for (var row : rows) insert(connection, "", row);
            return true;
        });
    }

    @Override
    public boolean replace(Row read, byte[] sealed) {
        return database.forGood(connection -> {
            var sql = "UPDATE " + table + " SET sealed = ? WHERE key = ? AND sealed = ?";
            try (var update = connection.prepareStatement(sql)) {
                update.setBytes(1, sealed);
                update.setString(2, read.key());
                update.setBytes(3, read.sealed());
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public boolean remove(Row read) {
        return database.forGood(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM " + table + " WHERE key = ? AND sealed = ?")) {
                delete.setString(1, read.key());
                delete.setBytes(2, read.sealed());
                return delete.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void removeAll(Collection<String> keys) {
        if (keys.isEmpty()) return;
        database.forGood(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM " + table + " WHERE key = ?")) {
                for (var key : keys) {
                    delete.setString(1, key);
                    delete.executeUpdate();
                }
                return keys;
            }
        });
    }

    @Override
    public Optional<Row> find(String key) {
        return find(List.of(key)).stream().findFirst();
    }

    @Override
    public List<Row> find(Collection<String> keys) {
        return database.with(connection -> {
            try (var select = connection.prepareStatement(SELECT + table + " WHERE key = ?")) {
                var found = new ArrayList<Row>();
                for (var key : keys) {
                    select.setString(1, key);
                    found.addAll(rows(select));
                }
                return found;
            }
        });
    }

    @Override
    public List<Row> ofGroup(String group) {
        return select("WHERE kin = ? ORDER BY key", group);
    }

    @Override
    public List<Row> latest(@Nullable String group, @Nullable String before, int most) {
        var until = before == null ? "\uFFFF" : before;
        return group == null
                ? select("WHERE key < ? ORDER BY key DESC LIMIT " + most, until)
                : select("WHERE kin = ? AND key < ? ORDER BY key DESC LIMIT " + most, group, until);
    }

    private List<Row> select(String which, String... values) {
        return database.with(connection -> {
            try (var select = connection.prepareStatement(SELECT + table + " " + which)) {
                for (int i = 0; i < values.length; i++) select.setString(i + 1, values[i]);
                return rows(select);
            }
        });
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Row>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) found.add(new Row(rows.getString(1), rows.getString(2), rows.getBytes(3)));
        }
        return found;
    }

    @Override
    public boolean isEmpty() {
        return latest(null, null, 1).isEmpty();
    }
}
