package org.folkmoot.projections.kit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.folkmoot.record.SqliteSession;
import org.folkmoot.vocabulary.CommunityId;

/**
 * A view in tables that all views share. Its number is looked up by its name in the same statement, so that a reader finds what was
 * built beside from the very moment on in which the names are exchanged.
 */
final class SqliteHome implements Home {

    static final List<String> TABLES = List.of(
            "CREATE TABLE views (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, line"
                    + " TEXT NOT NULL)",
            "CREATE TABLE links (view INTEGER NOT NULL, id TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (view,"
                    + " id)) WITHOUT ROWID",
            "CREATE TABLE documents (view INTEGER NOT NULL, id TEXT NOT NULL, seen INTEGER NOT NULL, community TEXT"
                    + " NOT NULL, listed_at INTEGER NOT NULL, entry TEXT, body TEXT NOT NULL, UNIQUE (view, id))",
            "CREATE INDEX lists ON documents (view, community, listed_at) WHERE listed_at > 0",
            "CREATE INDEX changes ON documents (view, community, seen) WHERE listed_at > 0");

    private static final String OF_THIS = "view = (SELECT id FROM views WHERE name = ?)";
    private static final String STORED = "SELECT id, seen, body, listed_at, entry FROM documents WHERE ";
    private static final String IN_LIST =
            "SELECT id, listed_at, entry FROM documents WHERE " + OF_THIS + " AND community = ? AND listed_at > 0 AND ";

    private static final String LINK = "SELECT target FROM links WHERE id = ? AND " + OF_THIS;
    private static final String DOCUMENT = STORED + "id = ? AND " + OF_THIS;
    private static final String LISTED = IN_LIST + "listed_at < ? ORDER BY listed_at DESC LIMIT ?";
    private static final String CHANGED = IN_LIST + "seen > ?";
    private static final String PROGRESS = "SELECT position, line FROM views WHERE name = ?";
    private static final String ANY_DOCUMENT = "SELECT 1 FROM documents WHERE " + OF_THIS + " LIMIT 1";
    private static final String ANY_LINK = "SELECT 1 FROM links WHERE " + OF_THIS + " LIMIT 1";

    /** What is asked again and again: an index leads to each answer. */
    static final List<String> LOOKS = List.of(LINK, DOCUMENT, LISTED, CHANGED, PROGRESS, ANY_DOCUMENT, ANY_LINK);

    private static final String BEGIN = "INSERT OR IGNORE INTO views (name, position, line) VALUES (?, 0, '')";
    private static final String ADVANCE = "UPDATE views SET position = ?, line = ? WHERE name = ? AND position < ?";
    private static final String RENAME = "UPDATE views SET name = ? WHERE name = ?";
    private static final String GIVE_LINK =
            "INSERT OR IGNORE INTO links (view, id, target) SELECT id, ?, ? FROM views WHERE name = ?";
    private static final String KEEP = "INSERT INTO documents (view, id, seen, community, listed_at, entry, body)"
            + " SELECT id, ?, ?, ?, ?, ?, ? FROM views WHERE name = ?"
            + " ON CONFLICT (view, id) DO UPDATE SET seen = excluded.seen, listed_at = excluded.listed_at,"
            + " entry = excluded.entry, body = excluded.body WHERE excluded.seen > seen";

    private final SqliteViews store;
    private final String name;
    private final LongFunction<String> lines;
    private volatile long reached;

    /** @param lines the hash of the line that holds a position */
    SqliteHome(SqliteViews store, String name, LongFunction<String> lines) {
        this.store = store;
        this.name = name;
        this.lines = lines;
    }

    @Override
    public Map<String, String> links(Set<String> ids) {
        return byId(ids, LINK, row -> row.getString(1));
    }

    @Override
    public Map<String, Stored> documents(Set<String> ids) {
        return byId(ids, DOCUMENT, SqliteHome::stored);
    }

    private <T> Map<String, T> byId(Set<String> ids, String sql, SqliteSession.Row<T> row) {
        var found = new HashMap<String, T>();
        if (ids.isEmpty()) return found;
        return store.read(session -> {
            for (var id : ids) session.each(sql, row, one -> found.put(id, one), id, name);
            return found;
        });
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getString(1), row.getLong(2), row.getString(3), row.getLong(4), row.getString(5));
    }

    @Override
    public List<Line> listed(CommunityId community, long before, int limit) {
        return lines(LISTED, community.value(), before, limit);
    }

    @Override
    public List<Line> changed(CommunityId community, long seen) {
        return lines(CHANGED, community.value(), seen);
    }

    private List<Line> lines(String sql, Object... which) {
        var values = Stream.concat(Stream.of(name), Stream.of(which)).toArray();
        return store.read(session ->
                session.query(sql, row -> new Line(row.getString(1), row.getLong(2), row.getString(3)), values));
    }

    @Override
    public void each(Consumer<Stored> consumer) {
        store.read(session -> {
            session.each(STORED + OF_THIS, SqliteHome::stored, consumer, name);
            return true;
        });
    }

    @Override
    public void eachLink(Consumer<Stored> consumer) {
        store.read(session -> {
            session.each(
                    "SELECT id, target FROM links WHERE " + OF_THIS,
                    row -> new Stored(row.getString(1), 0, row.getString(2), 0, null),
                    consumer,
                    name);
            return true;
        });
    }

    @Override
    public boolean isEmpty() {
        return store.read(session -> session.query(ANY_DOCUMENT, row -> 1, name).isEmpty()
                && session.query(ANY_LINK, row -> 1, name).isEmpty());
    }

    @Override
    public Progress progress() {
        return store.read(session -> session.first(
                        PROGRESS, row -> new Progress(row.getLong(1), row.getString(2)), name)
                .orElse(Progress.NONE));
    }

    /** There is no other node. */
    @Override
    public Optional<Progress> claim() {
        return Optional.of(progress());
    }

    @Override
    public void release() {}

    @Override
    public void write(Map<String, String> newLinks, Map<String, Stored> changed, long position) {
        if (newLinks.isEmpty() && changed.isEmpty() && position <= reached) return;
        var line = lines.apply(position);
        store.write(session -> {
            session.update(BEGIN, name);
            for (var link : newLinks.entrySet())
                if (session.update(GIVE_LINK, link.getKey(), link.getValue(), name) == 0) throw new Overtaken(name);
            for (var stored : changed.values()) keep(session, stored);
            return session.update(ADVANCE, position, line, name, position);
        });
        reached = position;
    }

    private void keep(SqliteSession session, Stored stored) throws SQLException {
        session.update(
                KEEP,
                stored.id(),
                stored.seen(),
                stored.community(),
                stored.listedAt(),
                stored.entry(),
                stored.body(),
                name);
    }

    @Override
    public void empty() {
        reached = 0;
        store.write(session -> {
            forget(session);
            return session.update("DELETE FROM views WHERE name = ?", name);
        });
    }

    private void forget(SqliteSession session) throws SQLException {
        session.update("DELETE FROM documents WHERE " + OF_THIS, name);
        session.update("DELETE FROM links WHERE " + OF_THIS, name);
    }

    @Override
    public Home beside() {
        return new SqliteHome(store, besideName(), lines);
    }

    private String besideName() {
        return name + ".rebuilt";
    }

    @Override
    public void replaceByBeside() {
        store.write(session -> {
            forget(session);
            session.update("DELETE FROM views WHERE name = ?", name);
            return session.update(RENAME, name, besideName());
        });
    }
}
