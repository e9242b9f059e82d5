package org.folkmoot.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** The database file and its tables: the lines by position, and what events are found by. */
final class SqliteTables {

    private static final String FILE = "record.sqlite";
    private static final int VERSION = 1;
    private static final int BUSY_MILLIS = 10_000;

    private static final String[] TABLES = {
        "CREATE TABLE IF NOT EXISTS words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)",
        "CREATE TABLE IF NOT EXISTS commits (position INTEGER PRIMARY KEY, last INTEGER NOT NULL,"
                + " community INTEGER NOT NULL, command TEXT NOT NULL, line BLOB NOT NULL, UNIQUE (community, command))",
        "CREATE TABLE IF NOT EXISTS found_by (community INTEGER NOT NULL, tag TEXT NOT NULL, name INTEGER NOT NULL,"
                + " position INTEGER NOT NULL, PRIMARY KEY (community, tag, name, position)) WITHOUT ROWID",
        "PRAGMA user_version = " + VERSION
    };

    private SqliteTables() {}

    /** The connection that appends; every commit on it is on the disk when it returns. */
    static Connection openToWrite(Path folder) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        var connection = open(folder, config);
        try (var statement = connection.createStatement()) {
            requireVersion(connection);
            for (var sql : TABLES) statement.execute(sql);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("PRAGMA user_version")) {
            int version = found.next() ? found.getInt(1) : 0;
            if (version > VERSION)
                throw new RecordException("the record was kept by newer software: its tables are version " + version
                        + ", known is " + VERSION);
        }
    }

    static Connection openToRead(Path folder) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return open(folder, config);
    }

    private static Connection open(Path folder, SQLiteConfig config) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve(FILE).toAbsolutePath(), config.toProperties());
    }
}
