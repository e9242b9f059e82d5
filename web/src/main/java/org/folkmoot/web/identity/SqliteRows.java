package org.folkmoot.web.identity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.record.SqliteSession;
import org.jspecify.annotations.Nullable;

/**
 * Rows in a table of the SQLite file beside the record.
 *
 * @param table has been made by {@link #table(String)}
 */
record SqliteRows(Sqlite database, String table) implements Rows {

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
        return database.with(session -> insert(session, "OR IGNORE", row));
    }

    private boolean insert(SqliteSession session, String otherwise, Row row) throws SQLException {
        var sql = "INSERT " + otherwise + " INTO " + table + " (key, kin, sealed) VALUES (?, ?, ?)";
        return session.update(sql, row.key(), row.group(), row.sealed()) == 1;
    }

    @Override
    public void addAll(Collection<Row> rows) {
        if (rows.isEmpty()) return;
        database.atOnce(session -> {
            for (var row : rows) insert(session, "", row);
            return true;
        });
    }

    @Override
    public void renew(Collection<Row> rows) {
        database.forGood(session -> {
            for (var group : rows.stream().map(Row::group).distinct().toList())
                session.update("DELETE FROM " + table + " WHERE kin = ?", group);
            for (var row : rows) insert(session, "", row);
            return true;
        });
    }

    @Override
    public boolean replace(Row read, byte[] sealed) {
        var sql = "UPDATE " + table + " SET sealed = ? WHERE key = ? AND sealed = ?";
        return database.forGood(session -> session.update(sql, sealed, read.key(), read.sealed()) == 1);
    }

    @Override
    public boolean remove(Row read) {
        var sql = "DELETE FROM " + table + " WHERE key = ? AND sealed = ?";
        return database.forGood(session -> session.update(sql, read.key(), read.sealed()) == 1);
    }

    @Override
    public void removeAll(Collection<String> keys) {
        if (keys.isEmpty()) return;
        database.forGood(session -> {
            for (var key : keys) session.update("DELETE FROM " + table + " WHERE key = ?", key);
            return true;
        });
    }

    @Override
    public Optional<Row> find(String key) {
        return find(List.of(key)).stream().findFirst();
    }

    @Override
    public List<Row> find(Collection<String> keys) {
        return database.with(session -> {
            var found = new ArrayList<Row>();
            for (var key : keys) found.addAll(rows(session, "WHERE key = ?", key));
            return found;
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

    private List<Row> select(String which, Object... values) {
        return database.with(session -> rows(session, which, values));
    }

    private List<Row> rows(SqliteSession session, String which, Object... values) throws SQLException {
        var sql = "SELECT key, kin, sealed FROM " + table + " " + which;
        return session.query(sql, row -> new Row(row.getString(1), row.getString(2), row.getBytes(3)), values);
    }

    @Override
    public boolean isEmpty() {
        return latest(null, null, 1).isEmpty();
    }
}
