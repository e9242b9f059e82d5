package org.folkmoot.web.texts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.Sqlite;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Texts in a database file, each row sealed. */
public final class SealedTextStore implements TextStore {

    /** What its database needs. */
    public static final String TABLE =
            "CREATE TABLE IF NOT EXISTS text (digest TEXT PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID";

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.shared();
    private final Sqlite database;
    private final Sealed sealed;

    public SealedTextStore(Sqlite database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    private record Row(String community, TextKind kind, String salt, String text) {}

    @Override
    public Digest keep(CommunityId community, TextKind kind, String text, @Nullable CommandId of) {
        var salt = salt(community, kind, of);
        var digest = digest(salt, text);
        var row = new Row(community.value(), kind, HexFormat.of().formatHex(salt), text);
        database.with(connection -> {
            try (var insert =
                    connection.prepareStatement("INSERT OR IGNORE INTO text (digest, sealed) VALUES (?, ?)")) {
                insert.setString(1, digest.value());
                insert.setBytes(2, sealed.seal(json.writeValueAsBytes(row), digest.value()));
                return insert.executeUpdate();
            }
        });
        return digest;
    }

    private byte[] salt(CommunityId community, TextKind kind, @Nullable CommandId of) {
        if (of != null)
            return Arrays.copyOf(sealed.derive("salt", community.value(), kind.name(), of.value()), SALT_BYTES);
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static Digest digest(byte[] salt, String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return new Digest(HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Kept> find(Digest digest) {
        return database.with(connection -> {
            try (var select = connection.prepareStatement("SELECT sealed FROM text WHERE digest = ?")) {
                select.setString(1, digest.value());
                try (var rows = select.executeQuery()) {
                    if (!rows.next()) return Optional.empty();
                    var row = json.readValue(sealed.open(rows.getBytes(1), digest.value()), Row.class);
                    return Optional.of(new Kept(new CommunityId(row.community()), row.kind(), row.salt(), row.text()));
                }
            }
        });
    }

    @Override
    public void forget(Digest digest) {
        database.with(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM text WHERE digest = ?")) {
                delete.setString(1, digest.value());
                return delete.executeUpdate();
            }
        });
    }
}
