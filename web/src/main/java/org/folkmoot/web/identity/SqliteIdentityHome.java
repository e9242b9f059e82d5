package org.folkmoot.web.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/** The one SQLite file of accounts, persons and texts. */
public final class SqliteIdentityHome implements IdentityHome {

    private final Sqlite database;

    private SqliteIdentityHome(Sqlite database) {
        this.database = database;
    }

    /** Opens the file, with all of its tables. */
    public static SqliteIdentityHome open(Path file) {
        var tables = new ArrayList<String>();
        for (var kind : Kind.values()) tables.addAll(SqliteRows.table(table(kind)));
        tables.addAll(SqliteRows.appendOnly(table(Kind.READING)));
        return new SqliteIdentityHome(new Sqlite(file, tables.toArray(String[]::new)));
    }

    /** Copies what another process may be changing, as it is at one moment. @param to is not there yet */
    public static void copy(Path file, Path to) {
        Sqlite.copy(file, to);
    }

    private static String table(Kind kind) {
        return "kept_" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Rows rows(Kind kind) {
        return new SqliteRows(database, table(kind));
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void overwriteRemoved() {
        database.rewrite();
    }

    /** In memory: one process has the file, and who was signed in signs in again after it has ended. */
    @Override
    public FadingRows fading(String kind) {
        return new MemoryFadingRows();
    }

    @Override
    public Counts counts(String kind, Sealed key) {
        return new MemoryCounts();
    }

    @Override
    public void close() {
        database.close();
    }
}
