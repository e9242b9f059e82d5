package org.folkmoot.projections.kit;

import java.util.function.LongConsumer;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Recorded;

/** Builds views from the record alone. */
public final class Rebuild {

    private static final int COMMITS = 256;

    private Rebuild() {}

    /**
     * The fingerprint that a view has when it is built from the first to that event, in memory: what {@link Views#hash} must say
     * of the stored one.
     *
     * @param position the last event to take in
     * @throws FoldFailure if the view cannot take an event
     */
    public static String inMemory(CommitLog log, RecordJson json, View<?> view, long position) {
        var home = new MemoryHome();
        fold(log, json, view, home, position, _ -> {});
        return Fingerprint.of(home);
    }

    /** Folds all events up to a position, page by page. @param progress is told each position that is done */
    static <D> void fold(
            CommitLog log, RecordJson json, View<D> view, Home home, long position, LongConsumer progress) {
        var batch = new Batch<>(view, home, json);
        for (long done = 0; done < position; done = batch.last()) {
            for (var commit : log.commits(done + 1, COMMITS))
                commit.recorded().filter(recorded -> isIn(recorded, position)).forEach(batch::add);
            if (batch.last() <= done)
                throw new IllegalStateException("the record ends at " + done + ", before " + position);
            batch.fold();
            progress.accept(batch.last());
        }
        batch.write(position);
    }

    private static boolean isIn(Recorded recorded, long position) {
        return recorded.position() <= position;
    }
}
