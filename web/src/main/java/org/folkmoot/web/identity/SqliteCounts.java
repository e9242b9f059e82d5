package org.folkmoot.web.identity;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.folkmoot.record.SqliteSession;

/**
 * In the file of what passes, for one process; the file sees keyed hashes of what is counted.
 *
 * @param kind of what is counted: the same word counted twice is two counts
 */
record SqliteCounts(Sqlite database, Sealed key, String kind) implements Counts {

    private static final int SWEEP_ONE_IN = 500;

    static List<String> tables() {
        return List.of(
                "CREATE TABLE IF NOT EXISTS counts (id TEXT PRIMARY KEY, number INTEGER NOT NULL, until INTEGER NOT"
                        + " NULL) WITHOUT ROWID",
                "CREATE INDEX IF NOT EXISTS counts_until ON counts (until)");
    }

    @Override
    public int add(String what, int number, Instant now, Duration memory) {
        var id = id(what);
        return database.atOnce(session -> {
            if (ThreadLocalRandom.current().nextInt(SWEEP_ONE_IN) == 0)
                session.update("DELETE FROM counts WHERE until < ?", now.toEpochMilli());
            session.update("DELETE FROM counts WHERE id = ? AND until < ?", id, now.toEpochMilli());
            // Of what is forgotten nothing is left to take.
            if (number > 0)
                session.update(
                        "INSERT OR IGNORE INTO counts (id, number, until) VALUES (?, 0, ?)",
                        id,
                        now.plus(memory).toEpochMilli());
            session.update("UPDATE counts SET number = number + ? WHERE id = ?", number, id);
            return number(session, id, now);
        });
    }

    @Override
    public int of(String what, Instant now) {
        return database.with(session -> number(session, id(what), now));
    }

    @Override
    public void forget(String what) {
        database.with(session -> session.update("DELETE FROM counts WHERE id = ?", id(what)));
    }

    private static int number(SqliteSession session, String id, Instant now) throws SQLException {
        var sql = "SELECT number FROM counts WHERE id = ? AND until >= ?";
        return session.first(sql, row -> row.getInt(1), id, now.toEpochMilli()).orElse(0);
    }

    private String id(String what) {
        return key.lookUp("count", kind, what);
    }
}
