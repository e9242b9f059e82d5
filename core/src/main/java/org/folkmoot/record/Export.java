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
        var end = Head.EMPTY;
        while (end.position() < head.position()) {
            end = writePart(log, end, head, out);
            progress.accept(end.position());
        }
        if (!end.equals(head))
            throw new RecordException("the record ended at " + head + " and is now read as ending at " + end);
        out.write(Checkpoint.sign(head, at, key).line());
        out.write('\n');
        out.flush();
        return head;
    }

    private static Head writePart(CommitLog log, Head from, Head head, OutputStream out) throws IOException {
        var end = from;
        var part = log.lines(from.position() + 1, PART);
        if (part.isEmpty()) throw new RecordException("the record has no line at position " + (from.position() + 1));
        for (var kept : part) {
            if (kept.last() > head.position()) break;
            if (kept.position() != end.position() + 1)
                throw new RecordException("the record has no line at position " + (end.position() + 1));
            out.write(kept.bytes());
            out.write('\n');
            end = new Head(kept.last(), Chain.hash(kept.bytes()));
        }
        return end;
    }
}
