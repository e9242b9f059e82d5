package org.folkmoot.web.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In the file of what passes, for one process. Small rows are also at hand, since every request asks for its session; so they are
 * good, too, while the disk takes nothing, and are then lost with the process. So many are at hand and no more: anybody can begin
 * sessions, and the memory is not theirs to fill.
 */
final class SqliteFadingRows implements FadingRows {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteFadingRows.class);

    /** Sessions have some hundred bytes, parts of uploaded files a million. */
    private static final int SMALL = 4_000;

    /** More than a record's people at once; they take a few dozen megabytes. */
    private static final int MOST_AT_HAND = 50_000;

    private final Sqlite database;
    private final String kind;
    private final int mostAtHand;
    private final Map<String, Row> atHand = new ConcurrentHashMap<>();

    /** Keys that were removed while the disk took nothing: the file loses them as soon as it can. */
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    /** @param kind whose keys are its own */
    SqliteFadingRows(Sqlite database, String kind) {
        this(database, kind, MOST_AT_HAND);
    }

    SqliteFadingRows(Sqlite database, String kind, int mostAtHand) {
        this.database = database;
        this.kind = kind;
        this.mostAtHand = mostAtHand;
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
            return database.with(session -> {
                boolean kept = session.update(sql, row.until().toEpochMilli(), row.sealed(), kind, row.key()) == 1;
                if (kept && !hold(row)) atHand.remove(row.key()); // it may have been smaller before
                return kept;
            });
        } catch (IllegalStateException e) {
            if (!hold(row)) throw e;
            LOG.warn("what is good for a while only is kept in memory alone: {}", e.getMessage());
            return true;
        }
    }

    /** @return whether there is room for it */
    private boolean hold(Row row) {
        boolean room = row.sealed().length <= SMALL && (atHand.size() < mostAtHand || atHand.containsKey(row.key()));
        if (room) atHand.put(row.key(), row);
        return room;
    }

    @Override
    public void extend(String key, Instant until) {
        find(key, Instant.MIN).ifPresent(row -> replace(new Row(key, until, row.sealed())));
    }

    @Override
    public Optional<Row> find(String key, Instant now) {
        if (gone.contains(key)) return Optional.empty();
        var held = atHand.get(key);
        var found = held != null ? Optional.of(held) : read(key);
        return found.filter(row -> row.until().isAfter(now));
    }

    private Optional<Row> read(String key) {
        var sql = "SELECT until, sealed FROM fading WHERE kind = ? AND key = ?";
        return database.with(session -> {
            var found = session.first(
                    sql, row -> new Row(key, Instant.ofEpochMilli(row.getLong(1)), row.getBytes(2)), kind, key);
            found.ifPresent(this::hold);
            return found;
        });
    }

    /** For good: nobody's session comes back after a power loss. While the disk takes nothing, until the process ends. */
    @Override
    public boolean remove(String key) {
        boolean there = atHand.remove(key) != null;
        try {
            return delete(key);
        } catch (IllegalStateException e) {
            LOG.warn("what was removed is still in the file: {}", e.getMessage());
            return gone.add(key) && there;
        }
    }

    private boolean delete(String key) {
        return database.forGood(
                session -> session.update("DELETE FROM fading WHERE kind = ? AND key = ?", kind, key) == 1);
    }

    @Override
    public void sweep(Instant now) {
        try {
            for (var key : gone) {
                delete(key);
                atHand.remove(key); // a request that was under way may have held it again
                gone.remove(key);
            }
            database.with(session ->
                    session.update("DELETE FROM fading WHERE kind = ? AND until <= ?", kind, now.toEpochMilli()));
        } catch (IllegalStateException e) {
            LOG.warn("what is over is still in the file: {}", e.getMessage());
        }
        atHand.values().removeIf(row -> !row.until().isAfter(now));
    }
}
