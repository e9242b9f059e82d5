package org.folkmoot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.record.Commit;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordJson;
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
        config.setGetGeneratedKeys(false);
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

    /** The rows of all commits from a position on; one event each. */
    static List<Row> rows(CommitLog log, RecordJson json, long first) {
        var rows = new ArrayList<Row>();
        long end = log.head().position();
        for (long next = first; next <= end; next = first + rows.size())
            for (var kept : log.lines(next, 10_000)) rows.add(Row.of(json.decode(kept.bytes()), kept.bytes()));
        return rows;
    }

    /** Inserts them into a new file. @return rows per second */
    static double perSecond(List<Row> rows, int group) throws IOException, SQLException {
        try (var folder = Folder.temporary();
                var inserts = new PlainInserts(folder.path())) {
            long began = System.nanoTime();
            for (int from = 0; from < rows.size(); from += group)
                inserts.insert(rows.subList(from, Math.min(rows.size(), from + group)));
            return rows.size() / ((System.nanoTime() - began) / 1e9);
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
