package org.folkmoot.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What stands before a text in its digest, in hex: whoever knows it can prove the text. */
public record Salt(String value) implements Id {

    private static final Pattern HEX = Pattern.compile("([0-9a-f]{2}){1,64}");

    public Salt {
        if (!HEX.matcher(value).matches()) throw new IllegalArgumentException("a salt is bytes in hex, 64 at most");
    }

    /** The digest of the text behind this salt. */
    public Digest digest(String text) {
        return Digest.of(HexFormat.of().parseHex(value), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value;
    }
}
