package org.folkmoot.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The end of the record as it was last confirmed and signed, in the file {@code record.checkpoint} of the data folder: one line, the
 * same as the last line of an export. What it covers is never read again; what follows is checked line by line before anything is
 * appended, and goes under the next checkpoint. Used by one thread at a time.
 */
public final class KeptCheckpoint {

    static final String FILE = "record.checkpoint";
    private static final String NAMES = "record.names";
    private static final int PART = 1_000;

    private final Path folder;
    private final InstallationKey key;
    private final CommitLog log;
    private final RecordJson json;
    private Head confirmed;

    private KeptCheckpoint(Path folder, InstallationKey key, CommitLog log, RecordJson json) {
        this.folder = folder;
        this.key = key;
        this.log = log;
        this.json = json;
        this.confirmed = read(folder.resolve(FILE));
    }

    /**
     * Confirms that the record is the one that was kept here last: that the line of the checkpoint is where it was, that every line
     * after it follows the one before, and that this software knows what is in them. Without a checkpoint, every line of the record
     * is looked at. Writes nothing.
     *
     * @param folder where the checkpoint is kept
     * @throws RecordAltered if the record is shorter, or another
     * @throws RecordIsNewer if newer software has appended to it
     */
    public static KeptCheckpoint confirm(Path folder, InstallationKey key, CommitLog log, RecordJson json) {
        var kept = new KeptCheckpoint(folder, key, log, json);
        kept.requireConfirmed();
        if (!kept.knowsAllNames()) kept.confirmed = Head.EMPTY;
        kept.confirmed = kept.walk(line -> json.decode(line.bytes()));
        return kept;
    }

    /**
     * Confirms what has been appended since, and signs the new end.
     *
     * @param at the moment that the checkpoint states
     * @throws RecordAltered if what was confirmed is no longer there, or something does not follow
     */
    public void advance(Instant at) {
        requireConfirmed();
        var end = walk(_ -> {});
        if (end.equals(confirmed) && Files.exists(folder.resolve(FILE)) && knowsAllNames()) return;
        confirmed = end;
        write(FILE, Checkpoint.sign(end, at, key).line());
        write(NAMES, String.join("\n", names()).getBytes(StandardCharsets.UTF_8));
    }

    /** The position up to which the record is confirmed. */
    public long position() {
        return confirmed.position();
    }

    /** Looks at the one line that was confirmed last. @throws RecordAltered if it is not there or another */
    public void requireConfirmed() {
        if (confirmed.position() == 0) return;
        var found = log.lines(confirmed.position(), 1);
        var line = found.isEmpty() ? null : found.getFirst();
        if (line == null)
            throw altered("ends at position " + log.head().position() + ", and position " + confirmed.position()
                    + " was confirmed");
        if (line.last() != confirmed.position() || !Chain.hash(line.bytes()).equals(confirmed.hash()))
            throw altered("has another line at position " + confirmed.position() + " than was confirmed");
    }

    /** Follows the chain from what is confirmed to the end. @return the end */
    private Head walk(Consumer<CommitLog.Kept> look) {
        var end = confirmed;
        while (true) {
            var part = log.lines(end.position() + 1, PART);
            if (part.isEmpty()) return end;
            for (var line : part) {
                requireFollows(line, end);
                lookAt(line, look);
                end = new Head(line.last(), Chain.hash(line.bytes()));
            }
        }
    }

    private void requireFollows(CommitLog.Kept line, Head end) {
        var start = RecordJson.start(end.position() + 1, end.hash());
        if (line.position() != end.position() + 1
                || line.bytes().length < start.length
                || !Arrays.equals(start, 0, start.length, line.bytes(), 0, start.length))
            throw altered("has a line at position " + line.position() + " that does not follow the one before");
    }

    private void lookAt(CommitLog.Kept line, Consumer<CommitLog.Kept> look) {
        try {
            look.accept(line);
        } catch (UnknownName e) {
            throw new RecordIsNewer("the record was kept by newer software: in the line at position " + line.position()
                    + ", " + e.getMessage());
        } catch (MalformedLine e) {
            throw altered("has a line at position " + line.position() + " that cannot be read: " + e.getMessage());
        }
    }

    private RecordAltered altered(String how) {
        return new RecordAltered(
                "the record of " + folder.toAbsolutePath() + " " + how + ": files were damaged, deleted or replaced");
    }

    private Head read(Path file) {
        if (!Files.exists(file)) return Head.EMPTY;
        try {
            var line = Files.readAllBytes(file);
            var checkpoint = Checkpoint.read(json.tree(line), line);
            if (!checkpoint.key().equals(key.publicKey()) || !checkpoint.isSignedByItsKey())
                throw new RecordAltered(file + " was not signed with the key of this installation");
            return new Head(checkpoint.position(), checkpoint.head());
        } catch (MalformedLine e) {
            throw new RecordAltered(file + " holds no checkpoint: " + e.getMessage());
        } catch (IOException e) {
            throw failed("read", file, e);
        }
    }

    /** Whether all that was ever appended here has names that this software knows; where it may not, every line is looked at. */
    private boolean knowsAllNames() {
        var file = folder.resolve(NAMES);
        try {
            return Files.exists(file) && names().containsAll(Files.readAllLines(file));
        } catch (IOException e) {
            throw failed("read", file, e);
        }
    }

    private TreeSet<String> names() {
        return new TreeSet<>(json.names().all());
    }

    /** Whoever reads the file finds the old content or the new one, whole. */
    private void write(String name, byte[] content) {
        var file = folder.resolve(name);
        var part = folder.resolve(name + ".part");
        try {
            try (var channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                for (var bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) channel.write(bytes);
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed("write", file, e);
        }
    }

    private static RecordException failed(String doing, Path file, IOException e) {
        return new RecordException("cannot " + doing + " " + file + ": " + e.getMessage(), e);
    }
}
