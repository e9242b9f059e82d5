package org.folkmoot.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.folkmoot.record.Commit;
import org.sqlite.SQLiteConfig;

/** Puts lines into a new SQLite file with the tables, the index and the durability of the record's own, by JDBC batches and nothing more. */
final class PlainInserts implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement line;
    private final PreparedStatement tag;

    PlainInserts(Path folder) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        connection =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plain.sqlite"), config.toProperties());
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE commits (position INTEGER PRIMARY KEY, last INTEGER NOT NULL, community INTEGER NOT"
                            + " NULL, command TEXT NOT NULL, line BLOB NOT NULL, UNIQUE (community, command))");
            statement.execute(
                    "CREATE TABLE found_by (community INTEGER NOT NULL, tag TEXT NOT NULL, name INTEGER NOT NULL,"
                        + " position INTEGER NOT NULL, PRIMARY KEY (community, tag, name, position)) WITHOUT ROWID");
        }
        connection.setAutoCommit(false);
        line = connection.prepareStatement(
                "INSERT INTO commits (position, last, community, command, line) VALUES (?, ?, 1, ?, ?)");
        tag = connection.prepareStatement("INSERT INTO found_by (community, tag, name, position) VALUES (1, ?, 1, ?)");
    }

    /** What is inserted for one commit. */
    record Row(long position, long last, String command, byte[] line, List<String> tags) {

        /** @param kept its bytes as they stand in the record; one event a commit */
        static Row of(Commit commit, byte[] kept) {
            var tags = commit.events().getFirst().tags().stream()
                    .map(Object::toString)
                    .toList();
            return new Row(
                    commit.position(), commit.last(), commit.submission().id().value(), kept, tags);
        }
    }

    /** Durable when it returns. */
    void insert(List<Row> group) throws SQLException {
        for (var row : group) {
            line.setLong(1, row.position);
            line.setLong(2, row.last);
            line.setString(3, row.command);
            line.setBytes(4, row.line);
            line.addBatch();
            for (var text : row.tags) {
                tag.setString(1, text);
                tag.setLong(2, row.position);
                tag.addBatch();
            }
        }
        line.executeBatch();
        tag.executeBatch();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
