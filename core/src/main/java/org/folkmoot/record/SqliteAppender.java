package org.folkmoot.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one connection that appends; used by one thread at a time. */
final class SqliteAppender implements AutoCloseable {

    private final Connection connection;
    private final EventNames names;
    private final Map<String, Long> words = new HashMap<>();
    private final PreparedStatement end;
    private final PreparedStatement insertCommit;
    private final PreparedStatement insertIndex;
    private final PreparedStatement insertWord;
    private final PreparedStatement findWord;

    private final HeadNote note;

    SqliteAppender(Connection connection, EventNames names, HeadNote note) throws SQLException {
        this.connection = connection;
        this.names = names;
        this.note = note;
        end = connection.prepareStatement(
                "SELECT coalesce(max(last), 0) FROM commits WHERE position =" + " (SELECT max(position) FROM commits)");
        insertCommit = connection.prepareStatement(
                "INSERT OR IGNORE INTO commits (position, last, community, command, line) VALUES (?, ?, ?, ?, ?)");
        insertIndex = connection.prepareStatement(
                "INSERT OR IGNORE INTO found_by (community, tag, name, position) VALUES (?, ?, ?, ?)");
        insertWord = connection.prepareStatement("INSERT OR IGNORE INTO words (word) VALUES (?)");
        findWord = connection.prepareStatement("SELECT id FROM words WHERE word = ?");
    }

    /** Appends in one transaction up to the first line that does not fit. @return how many fitted */
    int append(List<Line> group) throws SQLException {
        execute("BEGIN IMMEDIATE"); // the driver's own transactions begin the next one at once and keep the lock
        try {
            int appended = 0;
            long next = next();
            for (var line : group) {
                if (line.commit().position() != next || !insert(line)) break;
                next = line.commit().last() + 1;
                appended++;
            }
            execute("COMMIT");
            if (appended > 0)
                note.write(new Head(next - 1, group.get(appended - 1).hash()));
            return appended;
        } catch (SQLException | RuntimeException e) {
            words.clear(); // some of them may go with the transaction
            rollback(e);
            throw e;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void rollback(Exception cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private long next() throws SQLException {
        try (var rows = end.executeQuery()) {
            return rows.next() ? rows.getLong(1) + 1 : 1;
        }
    }

    private boolean insert(Line line) throws SQLException {
        var commit = line.commit();
        long community = word(commit.submission().given().community().value());
        insertCommit.setLong(1, commit.position());
        insertCommit.setLong(2, commit.last());
        insertCommit.setLong(3, community);
        insertCommit.setString(4, commit.submission().id().value());
        insertCommit.setBytes(5, line.bytes());
        if (insertCommit.executeUpdate() == 0) return false;
        for (var recorded : commit.recorded().toList()) {
            long name = word(names.of(recorded.event()).name());
            for (var tag : recorded.event().tags()) {
                insertIndex.setLong(1, community);
                insertIndex.setString(2, tag.toString());
                insertIndex.setLong(3, name);
                insertIndex.setLong(4, recorded.position());
                insertIndex.executeUpdate();
            }
        }
        return true;
    }

    private long word(String text) throws SQLException {
        var known = words.get(text);
        if (known != null) return known;
        insertWord.setString(1, text);
        insertWord.executeUpdate();
        findWord.setString(1, text);
        try (var rows = findWord.executeQuery()) {
            if (!rows.next()) throw new SQLException("the word '" + text + "' was not stored");
            words.put(text, rows.getLong(1));
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        note.close();
        connection.close();
    }
}
