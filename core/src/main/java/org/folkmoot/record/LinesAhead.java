package org.folkmoot.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import org.folkmoot.record.LineReader.RawLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The lines of an export with what each tells by itself, its hash and its JSON, found out on a thread of its own while the lines
 * before are checked. It reads ahead by a bounded number of bytes.
 */
final class LinesAhead implements AutoCloseable {

    private static final int PART_LINES = 256;
    private static final int PART_BYTES = 500_000;
    private static final int PARTS = 4;
    private static final long CLOSING_MILLIS = 1_000;

    /** A line. @param tree its JSON; null if it is none, and then {@code malformed} tells why */
    record Ahead(
            RawLine raw,
            String hash,
            @Nullable JsonNode tree,
            @Nullable MalformedLine malformed) {

        /** Its JSON. @throws MalformedLine if it is none */
        JsonNode json() {
            if (tree == null)
                throw malformed == null ? new IllegalStateException("a line is JSON or is not") : malformed;
            return tree;
        }
    }

    /** @param failure what ended the reading behind these lines; null if nothing did */
    private record Part(
            List<Ahead> lines, boolean last, @Nullable Exception failure) {}

    private final LineReader reader;
    private final RecordJson json;
    private final ArrayBlockingQueue<Part> parts = new ArrayBlockingQueue<>(PARTS);
    private final Thread thread;
    private Part part = new Part(List.of(), false, null);
    private Iterator<Ahead> rest = part.lines.iterator();

    LinesAhead(LineReader reader, RecordJson json) {
        this.reader = reader;
        this.json = json;
        thread = Thread.ofPlatform().daemon().name("lines-ahead").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                var next = part();
                parts.put(next);
                if (next.last) return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody wants to read on
        }
    }

    private Part part() {
        var lines = new ArrayList<Ahead>(PART_LINES);
        try {
            for (int bytes = 0; lines.size() < PART_LINES && bytes < PART_BYTES; ) {
                var raw = reader.read();
                if (raw.isEmpty()) return new Part(lines, true, null);
                lines.add(ahead(raw.get()));
                bytes += raw.get().bytes().length;
            }
            return new Part(lines, false, null);
        } catch (IOException | RuntimeException e) {
            return new Part(lines, true, e);
        }
    }

    private Ahead ahead(RawLine raw) {
        var hash = Chain.hash(raw.bytes());
        try {
            return new Ahead(raw, hash, json.tree(raw.bytes()), null);
        } catch (MalformedLine e) {
            return new Ahead(raw, hash, null, e);
        }
    }

    /** The next line; empty at the end. @throws IOException if it cannot be read */
    Optional<Ahead> read() throws IOException {
        while (!rest.hasNext()) {
            if (part.failure instanceof IOException e) throw e;
            if (part.failure instanceof RuntimeException e) throw e;
            if (part.last) return Optional.empty();
            part = nextPart();
            rest = part.lines.iterator();
        }
        return Optional.of(rest.next());
    }

    private Part nextPart() throws IOException {
        try {
            return parts.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
    }

    /** Reads no further; waits a bounded time for a read that is under way. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
