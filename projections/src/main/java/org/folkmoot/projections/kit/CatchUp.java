package org.folkmoot.projections.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.folkmoot.record.Commit;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.Recorded;

/**
 * Brings views that are behind to the end of the record, all together: every line is read and parsed once, not once for each view,
 * and a document is written when there is much to write, not after every few events. What cannot be brought along is left to the
 * view's own processor.
 */
final class CatchUp {

    private static final int COMMITS = 256;
    /** Well before the claims lapse. */
    private static final long STORE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final CommitLog log;
    private final List<Part<?>> parts = new ArrayList<>();
    private final Executor reading =
            task -> Thread.ofPlatform().daemon().name("views-reading").start(task);

    CatchUp(CommitLog log) {
        this.log = log;
    }

    /**
     * Works until the end of the record, or until it is told to stop; then claims nothing any more.
     *
     * @return the last position that was looked at; the record's end if there was nothing to do
     */
    long run(Iterable<OpenView<?>> views, BooleanSupplier stopped) {
        long head = log.head().position();
        for (var view : views) view.claim().ifPresent(position -> parts.add(new Part<>(view, position)));
        try {
            long first = parts.stream().mapToLong(part -> part.stored).min().orElse(head);
            return first < head ? fold(first, stopped) : head;
        } finally {
            for (var part : List.copyOf(parts)) part.release();
        }
    }

    private long fold(long after, BooleanSupplier stopped) {
        var readers = new ByEvent<Part<?>>(parts, part -> part.view.view);
        long done = after;
        long storedAt = System.nanoTime();
        for (var page = log.commits(after + 1, COMMITS); !page.isEmpty() && !stopped.getAsBoolean(); ) {
            done = page.getLast().last();
            var following = following(done);
            for (var commit : page)
                commit.recorded().forEach(recorded -> {
                    for (var part : readers.readersOf(recorded.event())) part.take(recorded);
                });
            for (var part : List.copyOf(parts)) part.fold();
            if (System.nanoTime() - storedAt > STORE_EVERY_NANOS) {
                store(done);
                storedAt = System.nanoTime();
            }
            page = following.join();
        }
        store(done);
        return done;
    }

    /** The next lines are parsed while these are folded. */
    private CompletableFuture<List<Commit>> following(long done) {
        return CompletableFuture.supplyAsync(() -> log.commits(done + 1, COMMITS), reading);
    }

    private void store(long position) {
        for (var part : List.copyOf(parts)) part.store(position);
    }

    /** One view that is brought along. */
    private final class Part<D> {
        private final OpenView<D> view;
        private final Batch<D> batch;
        private final long from;
        private long stored;
        private boolean left;

        Part(OpenView<D> view, long from) {
            this.view = view;
            this.batch = view.begin();
            this.from = from;
            this.stored = from;
        }

        void take(Recorded recorded) {
            if (recorded.position() > from && !left) batch.add(recorded);
        }

        void fold() {
            try {
                batch.fold();
            } catch (FoldFailure failure) {
                store(failure.position() - 1);
                leave(failure);
            } catch (RuntimeException e) {
                leave(e);
            }
        }

        void store(long position) {
            try {
                batch.write(position);
                view.passed(position);
                stored = position;
            } catch (Home.Overtaken byAnotherNode) {
                release();
            } catch (RuntimeException e) {
                leave(e);
            }
        }

        private void leave(RuntimeException why) {
            view.failed(why);
            release();
        }

        void release() {
            left = true;
            if (parts.remove(this)) view.release();
        }
    }
}
