package org.folkmoot.web.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** The persons in the SQLite file beside the record. */
public final class SqlitePersonStore implements PersonStore {

    private final Sqlite database;
    private final PersonSeal seal;

    /** @param database with {@link #tables} */
    public SqlitePersonStore(Sqlite database, Sealed sealed) {
        this.database = database;
        this.seal = new PersonSeal(sealed);
    }

    /** What its database needs. */
    public static String[] tables() {
        return PersonTables.STATEMENTS.toArray(String[]::new);
    }

    @Override
    public Optional<KeptRoll> find(CommunityId community, Digest file) {
        return database.with(connection -> {
            try (var select = connection.prepareStatement("SELECT id, day FROM roll WHERE look_up = ?")) {
                select.setString(1, seal.ofRoll(community, file));
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
        var roll = new KeptRoll(new ImportId(fresh('I', 1).getFirst()), day);
        var homes = fresh('H', households.size()).iterator();
        var people = fresh(
                        'R',
                        households.stream()
                                .mapToInt(one -> one.persons().size())
                                .sum())
                .iterator();
        var householdRows = new ArrayList<PersonTables.HouseholdRow>();
        var personRows = new ArrayList<PersonTables.PersonRow>();
        for (var household : households) {
            var id = new HouseholdId(homes.next());
            householdRows.add(new PersonTables.HouseholdRow(id, seal.ofHousehold(community, household.key())));
            for (var person : household.persons()) personRows.add(row(people.next(), id, personRows.size(), person));
        }
        database.atOnce(connection -> {
            PersonTables.insert(connection, roll, seal.ofRoll(community, file));
            PersonTables.insertHouseholds(connection, roll, householdRows);
            PersonTables.insertPersons(connection, community, roll, personRows);
            return roll;
        });
        return roll;
    }

    private PersonTables.PersonRow row(String id, HouseholdId household, int place, NewPerson person) {
        var document = person.person().document();
        var closed = seal.close(id, person.person());
        return new PersonTables.PersonRow(
                new ResidentId(id),
                household,
                place,
                person.elector(),
                seal.ofDocument(document),
                closed.key(),
                closed.person());
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
            var id = idByLookUp.get(seal.ofHousehold(community, key));
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
        return any("SELECT 1 FROM person WHERE document = ? AND roll <> ?", seal.ofDocument(document), idOf(except));
    }

    @Override
    public boolean hasHousehold(CommunityId community, String key, @Nullable KeptRoll except) {
        return any(
                "SELECT 1 FROM household WHERE look_up = ? AND roll <> ?",
                seal.ofHousehold(community, key),
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
        return find(List.of(resident)).get(resident) instanceof Known known
                ? Optional.of(known.person())
                : Optional.empty();
    }

    @Override
    public Map<ResidentId, Kept> find(Collection<ResidentId> residents) {
        var rows = database.with(connection -> {
            var found = new ArrayList<Row>();
            try (var select = connection.prepareStatement(Row.SELECT + " WHERE id = ?")) {
                for (var resident : residents) {
                    select.setString(1, resident.value());
                    found.addAll(Row.all(select));
                }
            }
            return found;
        });
        var kept = new LinkedHashMap<ResidentId, Kept>();
        for (var row : rows) kept.put(new ResidentId(row.id()), kept(row));
        return kept;
    }

    @Override
    public List<Known> everybody(CommunityId community) {
        return known(" WHERE community = ? AND person_key IS NOT NULL", community);
    }

    @Override
    public List<ResidentId> by(CommunityId community, LocalDate day) {
        return known(" WHERE community = ? AND elector = 0 AND person_key IS NOT NULL", community).stream()
                .filter(known -> known.person().isAdult(day))
                .map(Known::resident)
                .toList();
    }

    private List<Known> known(String which, CommunityId community) {
        var rows = database.with(connection -> {
            try (var select = connection.prepareStatement(Row.SELECT + which)) {
                select.setString(1, community.value());
                return Row.all(select);
            }
        });
        return rows.stream().map(row -> (Known) kept(row)).toList();
    }

    private Kept kept(Row row) {
        var resident = new ResidentId(row.id());
        var community = new CommunityId(row.community());
        var closed = row.closed();
        return closed == null
                ? new Forgotten(resident, community)
                : new Known(resident, community, new HouseholdId(row.household()), seal.open(row.id(), closed));
    }

    private record Row(String id, String community, String household, PersonSeal.@Nullable Closed closed) {

        static final String SELECT = "SELECT id, community, household, person_key, sealed FROM person";

        static List<Row> all(PreparedStatement select) throws SQLException {
            var found = new ArrayList<Row>();
            try (var read = select.executeQuery()) {
                while (read.next()) {
                    var key = read.getBytes(4);
                    var closed = key == null ? null : new PersonSeal.Closed(key, read.getBytes(5));
                    found.add(new Row(read.getString(1), read.getString(2), read.getString(3), closed));
                }
            }
            return found;
        }
    }

    @Override
    public boolean write(CommunityId community, HouseholdId household, ResidentId resident, Person person) {
        var closed = seal.close(resident.value(), person);
        var document = seal.ofDocument(person.document());
        return database.forGood(connection -> PersonTables.write(
                connection, community, household, resident, document, closed.key(), closed.person()));
    }

    @Override
    public void forget(ResidentId resident) {
        database.forGood(connection -> {
            var sql = "UPDATE person SET document = NULL, person_key = NULL, sealed = NULL WHERE id = ?";
            return update(connection, sql, resident.value());
        });
        database.rewrite();
    }

    @Override
    public void giveUp(CommunityId community, Digest file, Collection<HouseholdId> never) {
        var lookUp = seal.ofRoll(community, file);
        database.forGood(connection -> {
            for (var household : never) {
                update(connection, "DELETE FROM person WHERE household = ?", household.value());
                update(connection, "DELETE FROM household WHERE id = ?", household.value());
            }
            // The row stays, so that its id is never given again.
            return update(connection, "UPDATE roll SET look_up = 'given up ' || id WHERE look_up = ?", lookUp);
        });
    }

    private static int update(Connection connection, String sql, String value) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setString(1, value);
            return update.executeUpdate();
        }
    }

    private List<String> fresh(char letter, int count) {
        return RandomId.fresh(
                letter, count, drawn -> drawn.stream().filter(this::isTaken).collect(Collectors.toSet()));
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
}
