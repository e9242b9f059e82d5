package org.folkmoot.record;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one connection that appends; used by one thread at a time. */
final class SqliteAppender implements AutoCloseable {

    private static final String END =
            "SELECT coalesce(max(last), 0) FROM commits WHERE position = (SELECT max(position) FROM commits)";
    private static final String INSERT_COMMIT =
            "INSERT OR IGNORE INTO commits (position, last, community, command, line) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_INDEX =
            "INSERT OR IGNORE INTO found_by (community, tag, name, position) VALUES (?, ?, ?, ?)";
    private static final String INSERT_WORD = "INSERT OR IGNORE INTO words (word) VALUES (?)";
    private static final String FIND_WORD = "SELECT id FROM words WHERE word = ?";

    private final SqliteSession session;
    private final EventNames names;
    private final HeadNote note;
    private final Map<String, Long> words = new HashMap<>();

    SqliteAppender(SqliteSession session, EventNames names, HeadNote note) throws SQLException {
        this.session = session;
        this.names = names;
        this.note = note;
        session.atOnce(_ -> knowNames());
    }

    /** A name that is no word yet would be looked for by every decision that reads such events. */
    private int knowNames() throws SQLException {
        for (var event : names.events()) word(names.of(event).name());
        return words.size();
    }

    /** Appends in one transaction up to the first line that does not fit. @return how many fitted */
    int append(List<Line> group) throws SQLException {
        try {
            int appended = session.atOnce(_ -> insert(group));
            if (appended > 0) {
                var last = group.get(appended - 1);
                note.write(new Head(last.commit().last(), last.hash()));
            }
            return appended;
        } catch (SQLException | RuntimeException e) {
            words.clear(); // some of them may go with the transaction
            throw e;
        }
    }

    private int insert(List<Line> group) throws SQLException {
        int appended = 0;
        long next = next();
        for (var line : group) {
            if (line.commit().position() != next || !insert(line)) break;
            next = line.commit().last() + 1;
            appended++;
        }
        return appended;
    }

    private long next() throws SQLException {
        return session.first(END, row -> row.getLong(1)).orElseThrow() + 1;
    }

    private boolean insert(Line line) throws SQLException {
        var commit = line.commit();
        var submission = commit.submission();
        long community = word(submission.given().community().value());
        var command = submission.id().value();
        if (session.update(INSERT_COMMIT, commit.position(), commit.last(), community, command, line.bytes()) == 0)
            return false;
        for (int i = 0; i < commit.events().size(); i++) {
            long name = word(names.of(commit.events().get(i)).name());
            for (var tag : line.tags().get(i))
                session.update(INSERT_INDEX, community, tag, name, commit.position() + i);
        }
        return true;
    }

    private long word(String text) throws SQLException {
        var known = words.get(text);
        if (known != null) return known;
        session.update(INSERT_WORD, text);
        long word = session.first(FIND_WORD, row -> row.getLong(1), text).orElseThrow();
        words.put(text, word);
        return word;
    }

    @Override
    public void close() {
        note.close();
    }
}
