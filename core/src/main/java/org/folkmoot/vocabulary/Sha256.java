package org.folkmoot.vocabulary;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which lines, files and texts are known again. */
public final class Sha256 {

    private Sha256() {}

    /** A digest to which bytes are still to be given. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of the parts, one after the other. */
    public static byte[] of(byte[]... parts) {
        var digest = begun();
        for (var part : parts) digest.update(part);
        return digest.digest();
    }

    /** The same in lower-case hex. */
    public static String hex(byte[]... parts) {
        return HexFormat.of().formatHex(of(parts));
    }
}
