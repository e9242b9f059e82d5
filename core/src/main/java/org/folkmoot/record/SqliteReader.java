package org.folkmoot.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.record.CommitLog.Kept;

/** One connection that reads; used by one thread at a time. */
record SqliteReader(SqliteSession session) {

    /** Lines are handed out in parts of about this size. */
    private static final long PART_BYTES = 8_000_000;

    /** So many are looked up by one statement, which costs little more than by each alone. */
    private static final int AT_ONCE = 16;

    private static final String LINES = "SELECT position, last, line FROM commits ";
    private static final String HEAD = LINES + "ORDER BY position DESC LIMIT 1";
    private static final String LAST = "SELECT last FROM commits ORDER BY position DESC LIMIT 1";
    private static final String AT = LINES + "WHERE position <= ? ORDER BY position DESC LIMIT 1";
    private static final String FROM = LINES
            + "WHERE position >= (SELECT coalesce(max(position), 0) FROM commits WHERE position <= ?) ORDER BY"
            + " position";
    private static final String OUTCOME = LINES + "WHERE community = ? AND command = ?";
    private static final String WORD = "SELECT id FROM words WHERE word = ?";
    private static final String BY = " FROM found_by WHERE community = ? AND tag = ? AND name = ? AND position > ?";
    private static final String FIRST = "SELECT position" + BY + " ORDER BY position LIMIT ?";
    private static final String ANY = "SELECT 1" + BY + " LIMIT 1";

    /** Of each number of alternatives that are looked up at once. */
    private static final List<String> POSITIONS = IntStream.rangeClosed(0, AT_ONCE)
            .mapToObj(number -> String.join(" UNION ALL ", Collections.nCopies(number, "SELECT position" + BY)))
            .toList();

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
     * Events of one community that carry a tag and have a name.
     *
     * @param community the number of its word
     * @param name the number of its word
     */
    record Found(long community, String tag, long name) {
        private Stream<Object> after(long position) {
            return Stream.of(community, tag, name, position);
        }
    }

    /** The positions after {@code after} of all that is found by one of these. */
    SortedSet<Long> positions(List<Found> found, long after) throws SQLException {
        var positions = new TreeSet<Long>();
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            var some = found.subList(from, Math.min(found.size(), from + AT_ONCE));
            var values = some.stream().flatMap(one -> one.after(after)).toArray();
            session.each(POSITIONS.get(some.size()), row -> row.getLong(1), positions::add, values);
        }
        return positions;
    }

    /** The first of them, in their order; {@code limit} of each. */
    SortedSet<Long> firstPositions(List<Found> found, long after, int limit) throws SQLException {
        var positions = new TreeSet<Long>();
        for (var one : found) {
            var values = Stream.concat(one.after(after), Stream.of(limit)).toArray();
            session.each(FIRST, row -> row.getLong(1), positions::add, values);
        }
        return positions;
    }

    boolean any(Found found, long after) throws SQLException {
        return session.first(ANY, _ -> true, found.after(after).toArray()).isPresent();
    }
}
