package org.folkmoot.projections.kit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.vocabulary.Sha256;

/** SHA-256 of bytes, and of a whole view: equal for equal views, wherever they are kept. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(byte[] bytes) {
        return Sha256.hex(bytes);
    }

    /** Over all documents and links, sorted by id: of each its id, the position it has seen, its text, its place in the list and what stands there. */
    static String of(Home home) {
        var sorted = new TreeMap<String, byte[]>();
        home.each(stored -> sorted.put("document " + stored.id(), digest(stored)));
        home.eachLink(stored -> sorted.put("link " + stored.id(), digest(stored)));
        return HexFormat.of().formatHex(digest(sorted));
    }

    private static byte[] digest(Stored stored) {
        return Sha256.of(String.join(
                        "\n",
                        stored.id(),
                        Long.toString(stored.seen()),
                        stored.body(),
                        Long.toString(stored.listedAt()),
                        String.valueOf(stored.entry()))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(SortedMap<String, byte[]> sorted) {
        var whole = Sha256.begun();
        sorted.values().forEach(whole::update);
        return whole.digest();
    }
}
