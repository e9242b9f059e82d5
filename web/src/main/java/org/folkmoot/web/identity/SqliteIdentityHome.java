package org.folkmoot.web.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/** The one SQLite file of accounts, persons and texts, and beside it one of what passes: sessions, counts, uploads. */
public final class SqliteIdentityHome implements IdentityHome {

    private final Sqlite database;
    private final Sqlite passing;

    private SqliteIdentityHome(Sqlite database, Sqlite passing) {
        this.database = database;
        this.passing = passing;
    }

    /** Opens the file, with all of its tables. */
    public static SqliteIdentityHome open(Path file) {
        var tables = new ArrayList<String>();
        for (var kind : Kind.values()) tables.addAll(SqliteRows.table(table(kind)));
        tables.addAll(SqliteRows.appendOnly(table(Kind.READING)));
        var database = new Sqlite(file, tables.toArray(String[]::new));
        try {
            var passing = new ArrayList<>(SqliteFadingRows.tables());
            passing.addAll(SqliteCounts.tables());
            return new SqliteIdentityHome(database, Sqlite.passing(passing(file), passing));
        } catch (CannotOpen e) {
            database.close();
            throw e;
        }
    }

    private static Path passing(Path file) {
        var name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.replaceFirst("(\\.db)?$", "-passing$1"));
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

    @Override
    public FadingRows fading(String kind) {
        return new SqliteFadingRows(passing, kind);
    }

    @Override
    public Counts counts(String kind, Sealed key) {
        return new SqliteCounts(passing, key, kind);
    }

    @Override
    public void close() {
        passing.close();
        database.close();
    }
}
