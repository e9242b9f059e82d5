package org.folkmoot.web.texts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.Rows;
import org.folkmoot.web.identity.Rows.Row;
import org.folkmoot.web.identity.Sealed;

/** Texts beside the record, each in a sealed row. */
public final class SealedTextStore implements TextStore {

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Rows rows;
    private final Sealed sealed;

    public SealedTextStore(Rows rows, Sealed sealed) {
        this.rows = rows;
        this.sealed = sealed;
    }

    /** Where the other identities are kept, under a key of its own. @param key the installation's */
    public static TextStore in(IdentityHome home, Sealed key) {
        return new SealedTextStore(home.rows(IdentityHome.Kind.TEXT), key.forPurpose("texts"));
    }

    @Override
    public Digest keep(CommunityId community, TextKind kind, String text) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var digest = digest(salt, text);
        var kept = new KeptText(community, kind, HexFormat.of().formatHex(salt), text);
        rows.add(new Row(digest.value(), "", sealed.seal(kept, digest.value())));
        return digest;
    }

    private static Digest digest(byte[] salt, String text) {
        return Digest.of(salt, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<KeptText> find(Digest digest) {
        return rows.find(digest.value()).map(row -> sealed.open(row.sealed(), digest.value(), KeptText.class));
    }

    @Override
    public void forget(Digest digest) {
        rows.remove(digest.value());
    }
}
