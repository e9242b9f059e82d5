package org.folkmoot.web.identity;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The installation's key to accounts, persons and texts. Whoever loses it has lost them. */
public final class IdentityKey {

    /** The environment variable that may hold it. */
    public static final String VARIABLE = "FOLKMOOT_IDENTITY_KEY";

    private static final int BYTES = 32;

    private IdentityKey() {}

    /**
     * The key that is given, or else the one in the folder, which is made if it is not there.
     *
     * @param keys the folder of keys
     * @param given 32 bytes as 64 hexadecimal digits or in base 64; null or blank if none is given
     * @throws IllegalStateException if what is given is no key
     */
    public static Sealed of(Path keys, @Nullable String given) {
        return new Sealed(
                given == null || given.isBlank()
                        ? KeyFile.readOrMake(keys.resolve("identity.key"))
                        : bytes(given.strip()));
    }

    private static byte[] bytes(String text) {
        try {
            var bytes = text.length() == 2 * BYTES
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
            if (bytes.length == BYTES) return bytes;
        } catch (IllegalArgumentException e) {
            // said below, without quoting the key
        }
        throw new IllegalStateException(
                VARIABLE + " must hold " + BYTES + " bytes as 64 hexadecimal digits or in base 64");
    }
}
