package org.folkmoot.web.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one database of accounts and persons. */
public final class IdentityDatabase {

    private IdentityDatabase() {}

    /** Opens it, with all of its tables. */
    public static Sqlite open(Path file) {
        var tables = new ArrayList<>(List.of(SqlitePersonStore.tables()));
        tables.add(AccountStore.TABLE);
        return new Sqlite(file, tables.toArray(String[]::new));
    }
}
