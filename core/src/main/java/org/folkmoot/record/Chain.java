package org.folkmoot.record;

import org.folkmoot.vocabulary.Sha256;

/** How each line names the one before it: by its SHA-256, in lower-case hex. */
final class Chain {

    private static final int LENGTH = 64;

    private Chain() {}

    /** The hash of a line, the newline excluded. */
    static String hash(byte[] line) {
        return Sha256.hex(line);
    }

    static boolean isHash(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
