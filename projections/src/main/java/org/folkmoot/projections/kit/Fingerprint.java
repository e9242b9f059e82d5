package org.folkmoot.projections.kit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** SHA-256 of bytes, and of a whole view: equal for equal views, wherever they are kept. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Over all documents and links, sorted by id: of each its id, the position it has seen, its text, its place in the list and what stands there. */
    static String of(Home home) {
        var sorted = new TreeMap<String, byte[]>();
        home.each(stored -> sorted.put("document " + stored.id(), digest(stored)));
        home.eachLink(stored -> sorted.put("link " + stored.id(), digest(stored)));
        return HexFormat.of().formatHex(digest(sorted));
    }

    private static byte[] digest(Stored stored) {
        return sha256().digest(String.join(
                        "\n",
                        stored.id(),
                        Long.toString(stored.seen()),
                        stored.body(),
                        Long.toString(stored.listedAt()),
                        String.valueOf(stored.entry()))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(SortedMap<String, byte[]> sorted) {
        var whole = sha256();
        sorted.values().forEach(whole::update);
        return whole.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
