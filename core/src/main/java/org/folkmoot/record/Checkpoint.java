package org.folkmoot.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The last line of an export: a signature over the end of the record, and so over all of it.
 *
 * @param at when it was signed, to the second
 * @param key the public key, base64 of its X.509 SubjectPublicKeyInfo
 * @param signature Ed25519 in base64
 */
record Checkpoint(long position, String head, String at, String key, String signature) {

    private static final List<String> MEMBERS = List.of("position", "head", "at", "key", "signature");

    static Checkpoint sign(Head head, Instant at, InstallationKey key) {
        var moment = at.truncatedTo(ChronoUnit.SECONDS).toString();
        var signature = key.sign(text(head.position(), head.hash(), moment));
        return new Checkpoint(head.position(), head.hash(), moment, key.publicKey(), signature);
    }

    private static String text(long position, String head, String at) {
        return "folkmoot-checkpoint/1\n" + position + "\n" + head + "\n" + at + "\n";
    }

    boolean isSignedByItsKey() {
        return InstallationKey.verifies(key, text(position, head, at), signature);
    }

    /** The line, the newline excluded. */
    byte[] line() {
        return ("{\"checkpoint\":{\"position\":" + position + ",\"head\":\"" + head + "\",\"at\":\"" + at
                        + "\",\"key\":\"" + key + "\",\"signature\":\"" + signature + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static boolean is(JsonNode line) {
        return line.has("checkpoint");
    }

    /** Reads a checkpoint that is written in just this way. @throws MalformedLine if it is not */
    static Checkpoint read(JsonNode tree, byte[] line) {
        var outer = Envelope.object(tree, "the checkpoint", List.of("checkpoint"));
        var inner = Envelope.object(outer.get("checkpoint"), "the checkpoint", MEMBERS);
        var position = inner.get("position");
        if (!position.isIntegralNumber() || !position.canConvertToLong())
            throw new MalformedLine("position is no whole number");
        var checkpoint = new Checkpoint(
                position.longValue(),
                Envelope.text(inner, "head"),
                Envelope.text(inner, "at"),
                Envelope.text(inner, "key"),
                Envelope.text(inner, "signature"));
        if (!Arrays.equals(checkpoint.line(), line))
            throw new MalformedLine("the checkpoint is not written in its one way");
        return checkpoint;
    }
}
