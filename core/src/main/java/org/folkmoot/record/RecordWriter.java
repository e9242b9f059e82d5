package org.folkmoot.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Submission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends decided commands to the record: one thread per process takes everything that is waiting, checks what each depends on
 * against what has been appended since, and makes the group durable in one write. Nobody is answered before that.
 */
public final class RecordWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecordWriter.class);

    private static final int MOST_WAITING = 20_000;
    private static final int GROUP_COMMITS = 1_000;
    private static final int GROUP_BYTES = 4_000_000;
    /** Longer than any position and hash that stand before a body. */
    private static final int START_BYTES = 128;

    private static final long CLOSING_SECONDS = 10;

    private final RecordJson json;
    private final IndexKeys keys;
    /** Nothing in a place means: stop here. */
    private final LinkedBlockingQueue<Optional<Draft>> waiting = new LinkedBlockingQueue<>();

    private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Consumer<Head>> listeners = new CopyOnWriteArrayList<>();
    private final RecordMeter meter;
    private final GroupAppend appending;
    private final Thread thread;
    private volatile boolean open = true;

    /** Starts writing after what is in the log, which stays the caller's to close, after this. */
    public RecordWriter(CommitLog log, RecordJson json) {
        this(log, json, RecordMeter.NONE);
    }

    /** As {@link #RecordWriter(CommitLog, RecordJson)}. @param meter is told what is appended */
    public RecordWriter(CommitLog log, RecordJson json, RecordMeter meter) {
        this.meter = meter;
        this.json = json;
        this.keys = new IndexKeys(json.names());
        this.appending = new GroupAppend(log, keys, this::answer, this::tell, meter);
        this.thread = Thread.ofPlatform().name("record-writer").daemon().start(this::run);
    }

    /**
     * Appends events as the outcome of an accepted command, unless one of those it depends on has been appended after
     * {@code sourcedAt}. May be called from any thread and does not wait for the disk.
     *
     * @param dependsOn what the decision read; null or no slices if it read nothing
     * @param sourcedAt the head's position before that was read
     * @return the outcome once it is durable; exceptionally a {@link RecordException} if the record could not be written, after
     *     which the same command may be sent again, or an {@link IllegalArgumentException} if the values cannot be written
     */
    public CompletableFuture<AppendOutcome> append(
            Submission submission, List<? extends Event> events, @Nullable Selection dependsOn, long sourcedAt) {
        try {
            if (events.size() > Commit.MOST_EVENTS)
                return CompletableFuture.completedFuture(new AppendOutcome.TooLarge());
            var tags = RecordJson.tags(events);
            var body = json.body(submission, events, tags);
            if (body.length + START_BYTES > Commit.MOST_BYTES)
                return CompletableFuture.completedFuture(new AppendOutcome.TooLarge());
            requireReadable(submission, events, body);
            return enqueue(new Draft(
                    submission,
                    List.copyOf(events),
                    tags,
                    body,
                    keys.of(submission.given().community(), events, tags),
                    dependsOn,
                    dependsOn == null ? Set.of() : IndexKeys.of(dependsOn),
                    sourcedAt,
                    new CompletableFuture<>()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** History that cannot be read back would be there for ever, so it is read back before it is history. */
    private void requireReadable(Submission submission, List<? extends Event> events, byte[] body) {
        var written = new Commit(1, Commit.GENESIS, submission, List.copyOf(events));
        Commit read;
        try {
            read = json.decode(RecordJson.line(1, Commit.GENESIS, body));
        } catch (RecordException e) {
            throw new IllegalArgumentException("would not read back: " + e.getMessage(), e);
        }
        if (!read.equals(written)) throw new IllegalArgumentException("would read back as another value: " + read);
    }

    private CompletableFuture<AppendOutcome> enqueue(Draft draft) {
        if (!open) throw new RecordException("the writer is closed");
        if (waiting.size() >= MOST_WAITING)
            throw new RecordException(MOST_WAITING + " commands are waiting to be recorded");
        waiting.add(Optional.of(draft));
        if (!open && waiting.remove(Optional.of(draft))) throw new RecordException("the writer is closed");
        return draft.answer();
    }

    /** Whether the last append failed, not longer ago than that, and none has succeeded since. */
    public boolean hasFailedWithin(Duration period) {
        return appending.hasFailedWithin(period);
    }

    /**
     * Calls the listener soon after the record has grown, here or as noticed from another process, on another thread. Heads may
     * be told out of order; what the listener throws is logged.
     *
     * @return what stops the calls
     */
    public Runnable onAppended(Consumer<Head> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What is told how the work goes. */
    public RecordMeter meter() {
        return meter;
    }

    private void tell(Head head) {
        if (listeners.isEmpty()) return;
        answer(() -> {
            for (var listener : listeners) {
                try {
                    listener.accept(head);
                } catch (RuntimeException e) {
                    LOG.error("a listener failed at position {}", head.position(), e);
                }
            }
        });
    }

    private void answer(Runnable task) {
        try {
            answering.execute(task);
        } catch (RejectedExecutionException e) {
            task.run(); // closing did not wait for this, but whoever waits is told all the same
        }
    }

    private void run() {
        var group = new ArrayList<Draft>();
        while (take(group)) {
            appending.append(group);
            group.clear();
        }
    }

    /** Waits for a draft and takes what has gathered behind it; false once the writer is to stop. */
    private boolean take(List<Draft> group) {
        try {
            long bytes = 0;
            for (var next = waiting.take(); next != null; next = waiting.poll()) {
                if (next.isEmpty()) {
                    appending.append(group);
                    return false;
                }
                group.add(next.get());
                bytes += next.get().body().length;
                if (group.size() >= GROUP_COMMITS || bytes >= GROUP_BYTES) return true;
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Finishes what is being written and refuses the rest; waits a bounded time. */
    @Override
    public void close() {
        if (!open) return;
        open = false;
        waiting.add(Optional.empty());
        appending.giveUp();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(CLOSING_SECONDS));
            var closed = new RecordException("the writer is closed");
            for (var next = waiting.poll(); next != null; next = waiting.poll())
                next.ifPresent(draft -> draft.answer().completeExceptionally(closed));
            answering.shutdown();
            if (!answering.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS))
                LOG.warn("answers are still being taken");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
