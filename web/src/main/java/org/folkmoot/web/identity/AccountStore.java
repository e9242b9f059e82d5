package org.folkmoot.web.identity;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The accounts, one sealed row each; a row is found by the keyed hash of its sign-in name, so the file names nobody. */
public final class AccountStore {

    /** What its database needs. */
    public static final String TABLE =
            "CREATE TABLE IF NOT EXISTS account (look_up TEXT PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID";

    private final JsonMapper json = JsonMapper.shared();
    private final Sqlite database;
    private final Sealed sealed;

    public AccountStore(Sqlite database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    private record Row(
            String name,
            String password,
            String role,
            @Nullable String actor,
            List<String> communities) {}

    /** Adds an account. @return false, and nothing happens, if the name is taken */
    public boolean add(Account account) {
        var key = key(account.name());
        return database.with(connection -> {
            try (var insert =
                    connection.prepareStatement("INSERT OR IGNORE INTO account (look_up, sealed) VALUES (?, ?)")) {
                insert.setString(1, key);
                insert.setBytes(2, sealed.seal(bytes(account), key));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Changes an account that is there; its name stays. */
    public void replace(Account account) {
        var key = key(account.name());
        int changed = database.with(connection -> {
            try (var update = connection.prepareStatement("UPDATE account SET sealed = ? WHERE look_up = ?")) {
                update.setBytes(1, sealed.seal(bytes(account), key));
                update.setString(2, key);
                return update.executeUpdate();
            }
        });
        if (changed != 1) throw new IllegalStateException("there is no such account");
    }

    /** The account with that sign-in name, in whatever spelling. */
    public Optional<Account> find(String name) {
        var key = key(name);
        return database.with(connection -> {
            try (var select = connection.prepareStatement("SELECT sealed FROM account WHERE look_up = ?")) {
                select.setString(1, key);
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(account(sealed.open(rows.getBytes(1), key))) : Optional.empty();
                }
            }
        });
    }

    /** Whether there is none yet. */
    public boolean isEmpty() {
        return database.with(connection -> {
            try (var select = connection.createStatement();
                    var rows = select.executeQuery("SELECT 1 FROM account LIMIT 1")) {
                return !rows.next();
            }
        });
    }

    private String key(String name) {
        return sealed.lookUp("account", SignInName.normalised(name));
    }

    private byte[] bytes(Account account) {
        var actor = account.actor();
        return json.writeValueAsBytes(new Row(
                account.name(),
                account.password(),
                account.role().name(),
                actor == null ? null : actor.toString(),
                new TreeSet<>(account.communities().stream()
                                .map(CommunityId::value)
                                .toList())
                        .stream().toList()));
    }

    private Account account(byte[] bytes) {
        var row = json.readValue(bytes, Row.class);
        var communities = row.communities().stream().map(CommunityId::new).collect(java.util.stream.Collectors.toSet());
        var actor = row.actor();
        return new Account(
                row.name(),
                row.password(),
                Role.valueOf(row.role()),
                actor == null ? null : Actor.parse(actor),
                communities);
    }
}
