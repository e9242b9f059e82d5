package org.folkmoot.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.record.CommitLog.Kept;

/** One connection that reads; used by one thread at a time. */
final class SqliteReader implements AutoCloseable {

    /** Lines are handed out in parts of about this size. */
    private static final long PART_BYTES = 8_000_000;

    /** So many are looked up by one statement, which costs little more than by each alone. */
    private static final int AT_ONCE = 8;

    private static final String LINES = "SELECT position, last, line FROM commits ";
    private static final String HEAD = LINES + "ORDER BY position DESC LIMIT 1";
    private static final String LAST = "SELECT last FROM commits ORDER BY position DESC LIMIT 1";
    private static final String AT = LINES + "WHERE position <= ? ORDER BY position DESC LIMIT 1";
    private static final String FROM = LINES
            + "WHERE position >= (SELECT coalesce(max(position), 0) FROM commits WHERE position <= ?) ORDER BY"
            + " position";
    private static final String OUTCOME = LINES + "WHERE community = ? AND command = ?";
    private static final String WORD = "SELECT id FROM words WHERE word = ?";

    private final SqliteSession session;

    SqliteReader(SqliteSession session) {
        this.session = session;
    }

    Optional<Kept> head() throws SQLException {
        return one(HEAD);
    }

    long last() throws SQLException {
        return session.first(LAST, row -> row.getLong(1)).orElse(0L);
    }

    /** The line of the event at this position. */
    Optional<Kept> at(long position) throws SQLException {
        return one(AT, position).filter(kept -> kept.last() >= position);
    }

    List<Kept> from(long position, int limit) throws SQLException {
        var lines = new ArrayList<Kept>();
        var bytes = new AtomicLong();
        session.whileWanted(
                FROM,
                SqliteReader::kept,
                kept -> {
                    if (kept.last() >= position) {
                        lines.add(kept);
                        bytes.addAndGet(kept.bytes().length);
                    }
                    return lines.size() < limit && bytes.get() < PART_BYTES;
                },
                position);
        return lines;
    }

    Optional<Kept> outcome(long community, String command) throws SQLException {
        return one(OUTCOME, community, command);
    }

    private Optional<Kept> one(String sql, Object... values) throws SQLException {
        return session.first(sql, SqliteReader::kept, values);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getLong(1), row.getLong(2), row.getBytes(3));
    }

    /** The number that a word is stored as; empty if it never was. */
    Optional<Long> word(String text) throws SQLException {
        return session.first(WORD, row -> row.getLong(1), text);
    }

    /**
     * Events of one community that carry a tag and have one of these names.
     *
     * @param community the number of its word
     * @param names the numbers of their words
     */
    record Found(long community, String tag, Collection<Long> names) {

        private static final String BY = " FROM found_by WHERE community = ? AND tag = ? AND name IN (?";

        private String by() {
            return BY + ", ?".repeat(names.size() - 1) + ") AND position > ?";
        }

        private Stream<Object> values(long after) {
            return Stream.of(Stream.of(community, tag), names.stream(), Stream.of(after))
                    .flatMap(part -> part);
        }
    }

    /** The positions after {@code after} of all that is found by one of these. */
    SortedSet<Long> positions(List<Found> found, long after) throws SQLException {
        var positions = new TreeSet<Long>();
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            var some = found.subList(from, Math.min(found.size(), from + AT_ONCE));
            var sql = some.stream().map(one -> "SELECT position" + one.by()).collect(Collectors.joining(" UNION ALL "));
            var values = some.stream().flatMap(one -> one.values(after)).toArray();
            session.each(sql, row -> row.getLong(1), positions::add, values);
        }
        return positions;
    }

    /** The first of them, in their order; {@code limit} of each. */
    SortedSet<Long> firstPositions(List<Found> found, long after, int limit) throws SQLException {
        var positions = new TreeSet<Long>();
        for (var one : found) {
            var sql = "SELECT position" + one.by() + " ORDER BY position LIMIT ?";
            var values = Stream.concat(one.values(after), Stream.of(limit)).toArray();
            session.each(sql, row -> row.getLong(1), positions::add, values);
        }
        return positions;
    }

    boolean any(Found found, long after) throws SQLException {
        var sql = "SELECT 1" + found.by() + " LIMIT 1";
        return session.first(sql, _ -> true, found.values(after).toArray()).isPresent();
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
