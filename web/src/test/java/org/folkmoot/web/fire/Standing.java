package org.folkmoot.web.fire;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.Head;

/** What a server has kept: the end of its record, and every row of accounts, persons, texts and readings. */
final class Standing implements AutoCloseable {

    private final CommitLog log;
    private final Connection rows;
    private long version = -1;
    private Map<String, Integer> known = Map.of();

    Standing(CommitLog log, Path identities) throws SQLException {
        this.log = log;
        this.rows = DriverManager.getConnection("jdbc:sqlite:" + identities);
    }

    /** @param rows for each table, a sum over all that stands in it */
    record Kept(Head head, Map<String, Integer> rows) {}

    Kept now() throws SQLException {
        long current = number("pragma data_version"); // changes with every commit of another connection
        if (current != version) {
            version = current;
            known = sums();
        }
        return new Kept(log.head(), known);
    }

    private long number(String query) throws SQLException {
        try (var statement = rows.createStatement();
                var result = statement.executeQuery(query)) {
            return result.getLong(1);
        }
    }

    private Map<String, Integer> sums() throws SQLException {
        var sums = new TreeMap<String, Integer>();
        try (var statement = rows.createStatement();
                var tables = statement.executeQuery("select name from sqlite_master where type = 'table'")) {
            while (tables.next()) sums.put(tables.getString(1), sum(tables.getString(1)));
        }
        return sums;
    }

    private int sum(String table) throws SQLException {
        int sum = 0;
        try (var statement = rows.createStatement();
                var all = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = all.getMetaData().getColumnCount();
            while (all.next()) {
                int row = 1;
                for (int i = 1; i <= columns; i++) row = 31 * row + hash(all.getObject(i));
                sum += row;
            }
        }
        return sum;
    }

    private static int hash(Object value) {
        return value instanceof byte[] bytes
                ? Arrays.hashCode(bytes)
                : String.valueOf(value).hashCode();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
