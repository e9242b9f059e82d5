package org.folkmoot.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * SHA-256 in hex of a file, or of a salt and a text that is kept beside the record: the text can be proved against it, and
 * deleted without touching the record.
 */
public record Digest(String value) implements Id {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!HEX.matcher(value).matches()) throw new IllegalArgumentException("a SHA-256 is 64 of 0-9 and a-f");
    }

    /** The digest of a text in UTF-8. */
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of the parts, one after the other. */
    public static Digest of(byte[]... parts) {
        return new Digest(Sha256.hex(parts));
    }

    @Override
    public String toString() {
        return value;
    }
}
