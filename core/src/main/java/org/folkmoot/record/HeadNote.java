package org.folkmoot.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which line was appended last, noted in a file beside the record after each append. SQLite recovers from a damaged or missing
 * write-ahead log by leaving out what it held, and says nothing; the note does. It is not forced to the disk, which would double
 * the cost of an append: it outlives the process, and after a loss of power it may be older than the record, never newer.
 */
final class HeadNote implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadNote.class);

    private static final String FILE = "record.head";
    private static final Pattern NOTE = Pattern.compile("([0-9]{19}) ([0-9a-f]{64})\n");

    private final FileChannel channel;
    private boolean failed = false;

    private HeadNote(FileChannel channel) {
        this.channel = channel;
    }

    static HeadNote open(Path folder) {
        try {
            return new HeadNote(
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new RecordException("cannot write " + folder.resolve(FILE) + ": " + e.getMessage(), e);
        }
    }

    /** The last note; empty if there is none, or it was torn by a loss of power. */
    static Optional<Head> read(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) return Optional.empty();
        try {
            var note = NOTE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (note.matches()) return Optional.of(new Head(Long.parseLong(note.group(1)), note.group(2)));
        } catch (IOException | NumberFormatException e) {
            throw new RecordException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return Optional.empty();
    }

    /** Always the same length in the same place: what is on the disk already needs no room. */
    void write(Head head) {
        try {
            channel.write(
                    ByteBuffer.wrap(
                            "%019d %s\n".formatted(head.position(), head.hash()).getBytes(StandardCharsets.US_ASCII)),
                    0);
            failed = false;
        } catch (IOException e) {
            // The lines are durable, so whoever sent them is told so; only the note is older than it could be.
            if (!failed) LOG.warn("the end of the record cannot be noted: {}", e.getMessage());
            failed = true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("the note of the end of the record cannot be closed: {}", e.getMessage());
        }
    }
}
