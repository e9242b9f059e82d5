package org.folkmoot.web.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.PersonStore.KeptRoll;

/** The tables of the persons and what is written into them. */
final class PersonTables {

    static final List<String> STATEMENTS = List.of(
            "CREATE TABLE IF NOT EXISTS roll (look_up TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL) WITHOUT ROWID",
            """
        CREATE TABLE IF NOT EXISTS household (id TEXT PRIMARY KEY, look_up TEXT NOT NULL UNIQUE, roll TEXT NOT NULL)
        WITHOUT ROWID""",
            """
        CREATE TABLE IF NOT EXISTS person (id TEXT PRIMARY KEY, community TEXT NOT NULL, household TEXT NOT NULL,
        roll TEXT NOT NULL, place INTEGER NOT NULL, elector INTEGER NOT NULL,
        document TEXT UNIQUE, person_key BLOB, sealed BLOB) WITHOUT ROWID""",
            "CREATE INDEX IF NOT EXISTS household_by_roll ON household (roll)",
            "CREATE INDEX IF NOT EXISTS person_by_roll ON person (roll, household, place, id)",
            "CREATE INDEX IF NOT EXISTS person_by_household ON person (household)",
            "CREATE INDEX IF NOT EXISTS person_under_age ON person (community) WHERE elector = 0");

    private PersonTables() {}

    record HouseholdRow(HouseholdId id, String lookUp) {}

    record PersonRow(
            ResidentId id,
            HouseholdId household,
            int place,
            boolean elector,
            String document,
            byte[] key,
            byte[] sealed) {}

    static void insert(Connection connection, KeptRoll roll, String lookUp) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO roll (look_up, id, day) VALUES (?, ?, ?)")) {
            insert.setString(1, lookUp);
            insert.setString(2, roll.id().value());
            insert.setString(3, roll.day().toString());
            insert.executeUpdate();
        }
    }

    static void insertHouseholds(Connection connection, KeptRoll roll, List<HouseholdRow> rows) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO household (id, look_up, roll) VALUES (?, ?, ?)")) {
            for (var row : rows) {
                insert.setString(1, row.id().value());
                insert.setString(2, row.lookUp());
                insert.setString(3, roll.id().value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void insertPersons(Connection connection, CommunityId community, KeptRoll roll, List<PersonRow> rows)
            throws SQLException {
        var sql = """
                INSERT INTO person (id, community, household, roll, place, elector, document, person_key, sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        try (var insert = connection.prepareStatement(sql)) {
            for (var row : rows) {
                insert.setString(1, row.id().value());
                insert.setString(2, community.value());
                insert.setString(3, row.household().value());
                insert.setString(4, roll.id().value());
                insert.setInt(5, row.place());
                insert.setBoolean(6, row.elector());
                insert.setString(7, row.document());
                insert.setBytes(8, row.key());
                insert.setBytes(9, row.sealed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Updates or adds the person. @return whether they could be: not if forgotten, nor if another has the document */
    static boolean write(
            Connection connection,
            CommunityId community,
            HouseholdId household,
            ResidentId resident,
            String document,
            byte[] key,
            byte[] sealed)
            throws SQLException {
        if (any(connection, "SELECT 1 FROM person WHERE document = ? AND id <> ?", document, resident.value())
                || any(connection, "SELECT 1 FROM person WHERE person_key IS NULL AND id = ?", resident.value()))
            return false;
        var sql = """
                INSERT INTO person (id, community, household, roll, place, elector, document, person_key, sealed)
                VALUES (?, ?, ?, 'alone', 0, 0, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET document = excluded.document, person_key = excluded.person_key,
                sealed = excluded.sealed""";
        try (var write = connection.prepareStatement(sql)) {
            write.setString(1, resident.value());
            write.setString(2, community.value());
            write.setString(3, household.value());
            write.setString(4, document);
            write.setBytes(5, key);
            write.setBytes(6, sealed);
            return write.executeUpdate() == 1;
        }
    }

    private static boolean any(Connection connection, String sql, String... values) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) select.setString(i + 1, values[i]);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }
}
