package org.folkmoot.web.identity;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The persons in the SQLite file beside the record. */
public final class SqlitePersonStore implements PersonStore {

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.shared();
    private final Sqlite database;
    private final Sealed sealed;

    /** @param database with {@link #tables} */
    public SqlitePersonStore(Sqlite database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /** What its database needs. */
    public static String[] tables() {
        return PersonTables.STATEMENTS.toArray(String[]::new);
    }

    @Override
    public Optional<KeptRoll> find(CommunityId community, Digest file) {
        return database.with(connection -> {
            try (var select = connection.prepareStatement("SELECT id, day FROM roll WHERE look_up = ?")) {
                select.setString(1, rollLookUp(community, file));
                try (var rows = select.executeQuery()) {
                    return rows.next()
                            ? Optional.of(
                                    new KeptRoll(new ImportId(rows.getString(1)), LocalDate.parse(rows.getString(2))))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public KeptRoll keep(CommunityId community, Digest file, LocalDate day, List<NewHousehold> households) {
        // Sealing takes long; whoever signs in meanwhile does not wait for it.
        var ids = new DerivedIds(sealed, this::isTaken, community, file);
        var roll = new KeptRoll(new ImportId(ids.fresh('I', "roll", "")), day);
        var householdRows = new ArrayList<PersonTables.HouseholdRow>();
        var personRows = new ArrayList<PersonTables.PersonRow>();
        for (var household : households) {
            var id = new HouseholdId(ids.fresh('H', "household", household.key()));
            householdRows.add(new PersonTables.HouseholdRow(id, householdLookUp(community, household.key())));
            for (var person : household.persons()) personRows.add(row(ids, id, personRows.size(), person));
        }
        database.atOnce(connection -> {
            PersonTables.insert(connection, roll, rollLookUp(community, file));
            PersonTables.insertHouseholds(connection, roll, householdRows);
            PersonTables.insertPersons(connection, community, roll, personRows);
            return roll;
        });
        return roll;
    }

    private PersonTables.PersonRow row(DerivedIds ids, HouseholdId household, int place, NewPerson person) {
        var document = person.person().document();
        var id = ids.fresh('R', "resident", document);
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var own = new Sealed(key).seal(json.writeValueAsBytes(person.person()), id);
        return new PersonTables.PersonRow(
                new ResidentId(id),
                household,
                place,
                person.elector(),
                documentLookUp(document),
                sealed.seal(key, id),
                own);
    }

    @Override
    public Map<String, KeptHousehold> households(CommunityId community, KeptRoll roll, Collection<String> keys) {
        var idByLookUp = new HashMap<String, String>();
        var residents = new HashMap<String, List<ResidentId>>();
        database.with(connection -> {
            forEach(
                    connection,
                    "SELECT look_up, id FROM household WHERE roll = ?",
                    roll.id().value(),
                    idByLookUp::put);
            var sql = "SELECT household, id FROM person WHERE roll = ? ORDER BY place";
            forEach(
                    connection,
                    sql,
                    roll.id().value(),
                    (household, id) -> residents
                            .computeIfAbsent(household, _ -> new ArrayList<>())
                            .add(new ResidentId(id)));
            return roll;
        });
        var found = new HashMap<String, KeptHousehold>();
        for (var key : keys) {
            var id = idByLookUp.get(householdLookUp(community, key));
            if (id != null)
                found.put(key, new KeptHousehold(new HouseholdId(id), residents.getOrDefault(id, List.of())));
        }
        return found;
    }

    private interface Pair {
        void take(String first, String second);
    }

    private static void forEach(Connection connection, String sql, String value, Pair pair) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (var rows = select.executeQuery()) {
                while (rows.next()) pair.take(rows.getString(1), rows.getString(2));
            }
        }
    }

    @Override
    public boolean hasDocument(String document, @Nullable KeptRoll except) {
        return any("SELECT 1 FROM person WHERE document = ? AND roll <> ?", documentLookUp(document), idOf(except));
    }

    @Override
    public boolean hasHousehold(CommunityId community, String key, @Nullable KeptRoll except) {
        return any(
                "SELECT 1 FROM household WHERE look_up = ? AND roll <> ?",
                householdLookUp(community, key),
                idOf(except));
    }

    private static String idOf(@Nullable KeptRoll roll) {
        return roll == null ? "none" : roll.id().value();
    }

    private boolean any(String sql, String... values) {
        return database.with(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) select.setString(i + 1, values[i]);
                try (var rows = select.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    @Override
    public Optional<Person> find(ResidentId resident) {
        return persons(
                        "SELECT id, person_key, sealed FROM person WHERE id = ? AND person_key IS NOT NULL",
                        resident.value())
                .values()
                .stream()
                .findFirst();
    }

    @Override
    public List<ResidentId> by(CommunityId community, LocalDate day) {
        var sql =
                "SELECT id, person_key, sealed FROM person WHERE community = ? AND elector = 0 AND person_key IS NOT NULL";
        return persons(sql, community.value()).entrySet().stream()
                .filter(person -> person.getValue().isAdult(day))
                .map(person -> new ResidentId(person.getKey()))
                .toList();
    }

    private Map<String, Person> persons(String sql, String value) {
        var rows = database.with(connection -> {
            var found = new ArrayList<Row>();
            try (var select = connection.prepareStatement(sql)) {
                select.setString(1, value);
                try (var read = select.executeQuery()) {
                    while (read.next()) found.add(new Row(read.getString(1), read.getBytes(2), read.getBytes(3)));
                }
            }
            return found;
        });
        var persons = new HashMap<String, Person>();
        for (var row : rows) {
            var own = new Sealed(sealed.open(row.key(), row.id()));
            persons.put(row.id(), json.readValue(own.open(row.sealed(), row.id()), Person.class));
        }
        return persons;
    }

    private record Row(String id, byte[] key, byte[] sealed) {}

    @Override
    public void forget(ResidentId resident) {
        deleteForGood(connection -> {
            var sql = "UPDATE person SET document = NULL, person_key = NULL, sealed = NULL WHERE id = ?";
            update(connection, sql, resident.value());
        });
    }

    @Override
    public void giveUp(CommunityId community, Digest file, Collection<HouseholdId> never) {
        var lookUp = rollLookUp(community, file);
        deleteForGood(connection -> {
            for (var household : never) {
                update(connection, "DELETE FROM person WHERE household = ?", household.value());
                update(connection, "DELETE FROM household WHERE id = ?", household.value());
            }
            // The row stays, so that its id is never given again.
            update(connection, "UPDATE roll SET look_up = 'given up ' || id WHERE look_up = ?", lookUp);
        });
    }

    private interface Change {
        void on(Connection connection) throws SQLException;
    }

    /** Overwrites what is deleted, in the file and in the log beside it: a key that lingers there is not destroyed. */
    private void deleteForGood(Change change) {
        database.with(connection -> {
            execute(connection, "PRAGMA secure_delete = ON");
            return true;
        });
        database.atOnce(connection -> {
            change.on(connection);
            return true;
        });
        database.with(connection -> {
            execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            return true;
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void update(Connection connection, String sql, String value) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setString(1, value);
            update.executeUpdate();
        }
    }

    /** An id that stands for somebody or something already, even if it is forgotten. */
    private boolean isTaken(String id) {
        var table = switch (id.charAt(0)) {
            case 'I' -> "roll";
            case 'H' -> "household";
            default -> "person";
        };
        return any("SELECT 1 FROM " + table + " WHERE id = ?", id);
    }

    private String rollLookUp(CommunityId community, Digest file) {
        return sealed.lookUp("roll", community.value(), file.value());
    }

    private String householdLookUp(CommunityId community, String key) {
        return sealed.lookUp("household", community.value(), key);
    }

    private String documentLookUp(String document) {
        return sealed.lookUp("document", document);
    }
}
