package org.folkmoot.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.function.LongConsumer;

/** Puts an export back into an empty home, byte for byte: what was hashed is what is kept again. */
public final class Restore {

    private static final int GROUP = 1_000;

    private final RecordJson json;
    private final CommitLog log;
    private final LongConsumer progress;
    private final ArrayList<Line> group = new ArrayList<>();

    private Restore(RecordJson json, CommitLog log, LongConsumer progress) {
        this.json = json;
        this.log = log;
        this.progress = progress;
    }

    /**
     * Appends every line of an export that has been {@link Verifier verified}, and keeps its checkpoint.
     *
     * @param log an empty record
     * @param folder where the checkpoint is kept, see {@link KeptCheckpoint}
     * @param progress told the position that is there, now and then
     * @return the end that is there now
     * @throws RecordException if the home is not empty, or does not end where the checkpoint says
     */
    public static Head of(Path export, CommitLog log, Path folder, RecordJson json, LongConsumer progress)
            throws IOException {
        if (log.head().position() > 0) throw new RecordException("there is a record already");
        return new Restore(json, log, progress).run(export, folder);
    }

    private Head run(Path export, Path folder) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(export))) {
            var lines = new LineReader(in);
            while (true) {
                var raw = lines.read();
                if (raw.isEmpty()) throw new RecordException(export + " ends without a checkpoint");
                var bytes = raw.get().bytes();
                if (startsCheckpoint(bytes)) return end(bytes, folder);
                group.add(Line.of(json.decode(bytes), bytes));
                if (group.size() == GROUP) append();
            }
        }
    }

    private static boolean startsCheckpoint(byte[] line) {
        return line.length > 3 && line[2] == 'c';
    }

    private void append() {
        if (group.isEmpty()) return;
        if (log.append(group) < group.size()) throw new RecordException("the record takes nothing after " + log.head());
        progress.accept(group.getLast().commit().last());
        group.clear();
    }

    private Head end(byte[] line, Path folder) throws IOException {
        append();
        var signed = Checkpoint.read(json.tree(line), line);
        var end = log.head();
        if (!end.equals(new Head(signed.position(), signed.head())))
            throw new RecordException(
                    "the record ends at " + end + ", and its checkpoint is that of " + signed.position());
        Files.write(
                folder.resolve(KeptCheckpoint.FILE),
                line,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        return end;
    }
}
