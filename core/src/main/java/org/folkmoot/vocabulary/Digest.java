package org.folkmoot.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Digest(HexFormat.of().formatHex(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
