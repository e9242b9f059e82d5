package org.folkmoot.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.folkmoot.record.CommitLog.Kept;

/** One connection that reads, with its prepared statements; used by one thread at a time. Results are closed at once: an open one
 * keeps the write-ahead log from being emptied. */
final class SqliteReader implements AutoCloseable {

    /** Lines are handed out in parts of about this size. */
    private static final long PART_BYTES = 8_000_000;

    private final Connection connection;
    private final PreparedStatement head;
    private final PreparedStatement at;
    private final PreparedStatement from;
    private final PreparedStatement outcome;
    private final PreparedStatement word;
    private final Map<Integer, PreparedStatement> positions = new HashMap<>();
    private final Map<Integer, PreparedStatement> inOrder = new HashMap<>();
    private final Map<Integer, PreparedStatement> any = new HashMap<>();

    SqliteReader(Connection connection) throws SQLException {
        this.connection = connection;
        head = connection.prepareStatement("SELECT position, last, line FROM commits ORDER BY position DESC LIMIT 1");
        at = connection.prepareStatement(
                "SELECT position, last, line FROM commits WHERE position <= ? ORDER BY position DESC LIMIT 1");
        from = connection.prepareStatement("SELECT position, last, line FROM commits WHERE position >="
                + " (SELECT coalesce(max(position), 0) FROM commits WHERE position <= ?) ORDER BY position");
        outcome = connection.prepareStatement(
                "SELECT position, last, line FROM commits WHERE community = ? AND command = ?");
        word = connection.prepareStatement("SELECT id FROM words WHERE word = ?");
    }

    Optional<Kept> head() throws SQLException {
        return one(head);
    }

    /** The line of the event at this position. */
    Optional<Kept> at(long position) throws SQLException {
        at.setLong(1, position);
        return one(at).filter(kept -> kept.last() >= position);
    }

    List<Kept> from(long position, int limit) throws SQLException {
        from.setLong(1, position);
        var lines = new ArrayList<Kept>();
        long bytes = 0;
        try (var rows = from.executeQuery()) {
            while (lines.size() < limit && bytes < PART_BYTES && rows.next()) {
                var kept = kept(rows);
                if (kept.last() < position) continue;
                lines.add(kept);
                bytes += kept.bytes().length;
            }
        }
        return lines;
    }

    Optional<Kept> outcome(long community, String command) throws SQLException {
        outcome.setLong(1, community);
        outcome.setString(2, command);
        return one(outcome);
    }

    private static Optional<Kept> one(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(kept(rows)) : Optional.empty();
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getLong(1), row.getLong(2), row.getBytes(3));
    }

    /** The number that a word is stored as; empty if it never was. */
    Optional<Long> word(String text) throws SQLException {
        word.setString(1, text);
        try (var rows = word.executeQuery()) {
            return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
        }
    }

    /** Adds the positions after {@code after} of one tag's events of these names, the first {@code limit} of them. */
    void positions(long community, String tag, Collection<Long> names, long after, int limit, SortedSet<Long> found)
            throws SQLException {
        // To put them in order costs time that whoever wants them all need not spend.
        boolean all = limit == Integer.MAX_VALUE;
        var end = all ? "" : " ORDER BY position";
        try (var rows = query(all ? positions : inOrder, "SELECT position", end, community, tag, names, after)) {
            for (int i = 0; i < limit && rows.next(); i++) found.add(rows.getLong(1));
        }
    }

    boolean any(long community, String tag, Collection<Long> names, long after) throws SQLException {
        try (var rows = query(any, "SELECT 1", " LIMIT 1", community, tag, names, after)) {
            return rows.next();
        }
    }

    private ResultSet query(
            Map<Integer, PreparedStatement> prepared,
            String start,
            String end,
            long community,
            String tag,
            Collection<Long> names,
            long after)
            throws SQLException {
        var statement = prepared.get(names.size());
        if (statement == null) {
            statement =
                    connection.prepareStatement(start + " FROM found_by WHERE community = ? AND tag = ? AND name IN (?"
                            + ", ?".repeat(names.size() - 1) + ") AND position > ?" + end);
            prepared.put(names.size(), statement);
        }
        int parameter = 1;
        statement.setLong(parameter++, community);
        statement.setString(parameter++, tag);
        for (var name : names) statement.setLong(parameter++, name);
        statement.setLong(parameter, after);
        return statement.executeQuery();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
