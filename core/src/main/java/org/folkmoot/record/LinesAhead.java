package org.folkmoot.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.folkmoot.record.LineReader.RawLine;
import org.folkmoot.record.Verification.Broken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The lines of an export with what each tells by itself: its hash, its JSON, what its command and events are. That is nearly all of
 * the work of verifying, and is done for several parts of the export at once; how the lines follow each other is for whoever
 * takes them, in their order. It reads ahead by a bounded number of bytes.
 */
final class LinesAhead implements AutoCloseable {

    private static final int PART_LINES = 256;
    private static final int PART_BYTES = 500_000;
    private static final int PARTS = 6;
    private static final int MOST_WORKERS = 4;
    private static final long CLOSING_MILLIS = 1_000;

    /**
     * A line.
     *
     * @param tree its JSON; null if it is none, and then {@code malformed} tells why
     * @param taken its JSON taken apart; null if it cannot be, or is not that of a commit
     * @param broken what is wrong with its command or events; null if nothing is
     */
    record Ahead(
            RawLine raw,
            String hash,
            @Nullable JsonNode tree,
            @Nullable MalformedLine malformed,
            @Nullable Envelope taken,
            @Nullable Broken broken) {

        /** Its JSON. @throws MalformedLine if it is none */
        JsonNode json() {
            if (tree == null)
                throw malformed == null ? new IllegalStateException("a line is JSON or is not") : malformed;
            return tree;
        }

        /** Its JSON taken apart. @throws MalformedLine if it is not that of a commit */
        Envelope envelope() {
            return taken == null ? Envelope.of(json()) : taken;
        }
    }

    /** @param failure what ended the reading behind these lines; null if nothing did */
    private record Part<L>(
            List<L> lines, boolean last, @Nullable Exception failure) {}

    private final LineReader reader;
    private final RecordJson json;
    private final ArrayBlockingQueue<Future<Part<Ahead>>> parts = new ArrayBlockingQueue<>(PARTS);
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Math.min(Runtime.getRuntime().availableProcessors(), MOST_WORKERS),
            Thread.ofPlatform().daemon().name("lines-", 0).factory());
    private final Thread thread;
    private Part<Ahead> part = new Part<>(List.of(), false, null);
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
                parts.put(workers.submit(() -> looked(next)));
                if (next.last) return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody wants to read on
        } catch (RejectedExecutionException closed) {
            return;
        }
    }

    private Part<RawLine> part() {
        var lines = new ArrayList<RawLine>(PART_LINES);
        try {
            for (int bytes = 0; lines.size() < PART_LINES && bytes < PART_BYTES; ) {
                var raw = reader.read();
                if (raw.isEmpty()) return new Part<>(lines, true, null);
                lines.add(raw.get());
                bytes += raw.get().bytes().length;
            }
            return new Part<>(lines, false, null);
        } catch (IOException | RuntimeException e) {
            return new Part<>(lines, true, e);
        }
    }

    private Part<Ahead> looked(Part<RawLine> read) {
        return new Part<>(read.lines.stream().map(this::ahead).toList(), read.last, read.failure);
    }

    private Ahead ahead(RawLine raw) {
        var hash = Chain.hash(raw.bytes());
        JsonNode tree;
        try {
            tree = json.tree(raw.bytes());
        } catch (MalformedLine e) {
            return new Ahead(raw, hash, null, e, null, null);
        }
        try {
            if (Checkpoint.is(tree)) return new Ahead(raw, hash, tree, null, null, null);
            var taken = Envelope.of(tree);
            return new Ahead(raw, hash, tree, null, taken, LineMeaning.broken(json, taken));
        } catch (MalformedLine noCommit) {
            return new Ahead(raw, hash, tree, null, null, null);
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

    private Part<Ahead> nextPart() throws IOException {
        try {
            return parts.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a line could not be looked at", e.getCause());
        }
    }

    /** Reads no further; waits a bounded time for a read that is under way. */
    @Override
    public void close() {
        thread.interrupt();
        workers.shutdownNow();
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
