package org.folkmoot.record;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.LongConsumer;

/** Takes the record away: its lines as they are kept, and a signed checkpoint (see {@code docs/record-format.md}). */
public final class Export {

    private static final int PART = 1_000;

    private Export() {}

    /**
     * Writes everything up to the end that the record has now. Others may go on appending. The stream is neither buffered nor
     * closed here.
     *
     * @param at the moment that the checkpoint states
     * @param progress told the position that has been written, now and then and at the end
     * @return the end that was signed
     */
    public static Head write(CommitLog log, InstallationKey key, Instant at, OutputStream out, LongConsumer progress)
            throws IOException {
        var head = log.head();
        var end = writeLines(log, head.position(), out, progress);
        if (!end.equals(head))
            throw new RecordException("the record ended at " + head + " and is now read as ending at " + end);
        return signed(end, key, at, out);
    }

    /**
     * The same up to an earlier end: what is written is a whole record, as it was then.
     *
     * @param through commits that end behind that position are left out
     */
    public static Head write(
            CommitLog log, InstallationKey key, Instant at, long through, OutputStream out, LongConsumer progress)
            throws IOException {
        return signed(writeLines(log, through, out, progress), key, at, out);
    }

    private static Head signed(Head end, InstallationKey key, Instant at, OutputStream out) throws IOException {
        out.write(Checkpoint.sign(end, at, key).line());
        out.write('\n');
        out.flush();
        return end;
    }

    private static Head writeLines(CommitLog log, long through, OutputStream out, LongConsumer progress)
            throws IOException {
        var end = Head.EMPTY;
        while (end.position() < through) {
            var next = writePart(log, end, through, out);
            if (next.equals(end)) break;
            end = next;
            progress.accept(end.position());
        }
        return end;
    }

    private static Head writePart(CommitLog log, Head from, long through, OutputStream out) throws IOException {
        var end = from;
        var part = log.lines(from.position() + 1, PART);
        if (part.isEmpty()) throw new RecordException("the record has no line at position " + (from.position() + 1));
        for (var kept : part) {
            if (kept.last() > through) break;
            if (kept.position() != end.position() + 1)
                throw new RecordException("the record has no line at position " + (end.position() + 1));
            out.write(kept.bytes());
            out.write('\n');
            end = new Head(kept.last(), Chain.hash(kept.bytes()));
        }
        return end;
    }
}
