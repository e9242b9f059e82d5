package org.folkmoot.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** The database file and its tables: the lines by position, and what events are found by. */
final class SqliteTables {

    private static final String FILE = "record.sqlite";
    private static final int VERSION = 1;
    private static final int BUSY_MILLIS = 10_000;

    private static final String[] TABLES = {
        "CREATE TABLE IF NOT EXISTS words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)",
        "CREATE TABLE IF NOT EXISTS commits (position INTEGER PRIMARY KEY, last INTEGER NOT NULL, community INTEGER"
                + " NOT NULL, command TEXT NOT NULL, line BLOB NOT NULL, UNIQUE (community, command))",
        "CREATE TABLE IF NOT EXISTS found_by (community INTEGER NOT NULL, tag TEXT NOT NULL, name INTEGER NOT NULL,"
                + " position INTEGER NOT NULL, PRIMARY KEY (community, tag, name, position)) WITHOUT ROWID",
        "PRAGMA user_version = " + VERSION
    };

    private SqliteTables() {}

    /**
     * Looks at what is there before anything is written.
     *
     * @throws RecordIsNewer if newer software made the tables
     * @throws RecordAltered if what was noted as acknowledged is not there
     */
    static void examine(Path folder) throws SQLException {
        var noted = HeadNote.read(folder).orElse(Head.EMPTY);
        if (!Files.exists(folder.resolve(FILE))) {
            if (noted.position() > 0) throw missing(folder, noted, "there is no record");
            return;
        }
        try (var session = openToRead(folder)) {
            requireVersion(session);
            if (noted.position() > 0) requireLine(folder, session, noted);
        }
    }

    private static void requireLine(Path folder, SqliteSession session, Head noted) throws SQLException {
        if (!hasTables(session)) throw missing(folder, noted, "the record is empty");
        var reader = new SqliteReader(session);
        var kept = reader.at(noted.position());
        if (kept.isEmpty()) {
            long end = reader.head().map(CommitLog.Kept::last).orElse(0L);
            throw missing(folder, noted, "the record ends at position " + end);
        }
        if (!Chain.hash(kept.get().bytes()).equals(noted.hash()))
            throw missing(folder, noted, "another line stands there");
    }

    private static boolean hasTables(SqliteSession session) throws SQLException {
        return session.first("SELECT 1 FROM sqlite_master WHERE name = 'commits'", _ -> true)
                .isPresent();
    }

    private static RecordAltered missing(Path folder, Head noted, String found) {
        return new RecordAltered("position " + noted.position() + " of the record in " + folder.toAbsolutePath()
                + " was acknowledged, but " + found + ": files were damaged, deleted or replaced");
    }

    /** The connection that appends; every commit on it is on the disk when it returns. */
    static SqliteSession openToWrite(Path folder) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        var session = open(folder, config);
        try {
            if (requireVersion(session) < VERSION) for (var sql : TABLES) session.execute(sql);
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** @return the version of the tables; 0 if there are none */
    private static int requireVersion(SqliteSession session) throws SQLException {
        int version = session.first("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
        if (version > VERSION)
            throw new RecordIsNewer("the record was kept by newer software: its tables are version " + version
                    + ", known is " + VERSION);
        return version;
    }

    static SqliteSession openToRead(Path folder) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return open(folder, config);
    }

    private static SqliteSession open(Path folder, SQLiteConfig config) throws SQLException {
        return SqliteSession.open(folder.resolve(FILE), config);
    }
}
