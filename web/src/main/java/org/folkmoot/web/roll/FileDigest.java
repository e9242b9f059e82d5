package org.folkmoot.web.roll;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.folkmoot.vocabulary.Digest;

/** The hash by which a file is known again. */
final class FileDigest {

    private FileDigest() {}

    static Digest of(byte[] file) {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
