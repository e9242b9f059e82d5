package org.folkmoot.web.identity;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;

/**
 * The SQLite file of accounts, persons and texts, and beside it one of the files that people upload, which are large and must not keep
 * sign-ins waiting, and one of what passes: sessions, counts, roll files.
 */
public final class SqliteIdentityHome implements IdentityHome {

    private static final EnumSet<Kind> FILES = EnumSet.of(Kind.FILE, Kind.FILE_CONTENT);

    private final Sqlite database;
    private final Sqlite files;
    private final Sqlite passing;

    private SqliteIdentityHome(Sqlite database, Sqlite files, Sqlite passing) {
        this.database = database;
        this.files = files;
        this.passing = passing;
    }

    /** Opens the file, with all of its tables. */
    public static SqliteIdentityHome open(Path file) {
        var tables = new ArrayList<String>();
        for (var kind : EnumSet.complementOf(FILES)) tables.addAll(SqliteRows.table(table(kind)));
        tables.addAll(SqliteRows.appendOnly(table(Kind.READING)));
        var opened = new ArrayDeque<Sqlite>();
        try {
            opened.push(new Sqlite(file, tables.toArray(String[]::new)));
            var ofFiles = new ArrayList<String>();
            for (var kind : FILES) ofFiles.addAll(SqliteRows.table(table(kind)));
            opened.push(new Sqlite(beside(file, "files"), ofFiles.toArray(String[]::new)));
            var passing = new ArrayList<>(SqliteFadingRows.tables());
            passing.addAll(SqliteCounts.tables());
            opened.push(Sqlite.passing(beside(file, "passing"), passing));
        } catch (CannotOpen e) {
            opened.forEach(Sqlite::close);
            throw e;
        }
        return new SqliteIdentityHome(opened.removeLast(), opened.removeLast(), opened.removeLast());
    }

    /** Another file of the same home. */
    private static Path beside(Path file, String what) {
        var name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.replaceFirst("(\\.db)?$", "-" + what + "$1"));
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
        return new SqliteRows(FILES.contains(kind) ? files : database, table(kind));
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
        files.close();
        database.close();
    }
}
