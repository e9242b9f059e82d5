package org.folkmoot.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks an export in one pass and in bounded memory: that every line follows the one before, that the end is signed, and that
 * everything in it can be read. Whether the decisions were right is for a replay to say.
 */
public final class Verifier {

    private final RecordJson json;
    private final @Nullable String key;

    /** Accepts the key that stands in the record. */
    public Verifier(RecordJson json) {
        this(json, null);
    }

    /** @param key the only key to accept, base64 of its X.509 SubjectPublicKeyInfo; null for that which stands in the record */
    public Verifier(RecordJson json, @Nullable String key) {
        this.json = json;
        this.key = key;
    }

    /** Checks a file. @throws IOException if it cannot be read */
    public Verification verify(Path export, LongConsumer progress) throws IOException {
        try (var in = Files.newInputStream(export)) {
            return verify(in, progress);
        }
    }

    /**
     * Checks everything that the stream has. It is read on another thread, and a little further than to the first break.
     *
     * @param progress told now and then the position that has been checked
     * @throws IOException if the stream cannot be read
     */
    public Verification verify(InputStream export, LongConsumer progress) throws IOException {
        try (var lines = new LinesAhead(new LineReader(export), json)) {
            return new VerifierPass(key, lines, progress).run();
        }
    }
}
