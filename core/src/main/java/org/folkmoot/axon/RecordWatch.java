package org.folkmoot.axon;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.folkmoot.record.CommitLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open streams that the record has grown: at once when this process appended, and by looking every {@value #POLL} ms when
 * another did. Calls back on its own thread, so that no reader can delay or fail an append. Under load it lets {@value #SPACING}
 * ms pass between two calls: two dozen views woken for each group of a few ballots took more of the processor than deciding them.
 */
final class RecordWatch implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RecordWatch.class);
    private static final int POLL = 200;
    private static final int SPACING = 50;

    private final CommitLog log;
    private final Set<Runnable> callbacks = ConcurrentHashMap.newKeySet();
    private final Semaphore appended = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("record-watch").unstarted(this::watch);
    private volatile boolean closed;

    private RecordWatch(CommitLog log) {
        this.log = log;
    }

    static RecordWatch start(CommitLog log) {
        var watch = new RecordWatch(log);
        watch.thread.start();
        return watch;
    }

    /** This process has appended. */
    void appended() {
        if (appended.availablePermits() == 0) appended.release();
    }

    /** Runs the callback whenever the record has grown, until the registration is cancelled. */
    Registration onNews(Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }

    private void watch() {
        long seen = 0;
        long calledAt = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(SPACING);
        while (!closed) {
            try {
                if (appended.tryAcquire(POLL, TimeUnit.MILLISECONDS)) {
                    TimeUnit.NANOSECONDS.sleep(calledAt + TimeUnit.MILLISECONDS.toNanos(SPACING) - System.nanoTime());
                    appended.drainPermits();
                }
                if (callbacks.isEmpty()) continue;
                long head = log.last();
                if (head > seen) {
                    seen = head;
                    calledAt = System.nanoTime();
                    callbacks.forEach(RecordWatch::call);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The readers meet the same failure where they read, and report it; here only the looking goes on.
                LOGGER.debug("the end of the record cannot be read", e);
            }
        }
    }

    private static void call(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            // A processor that has been stopped refuses to be scheduled; the others still want to know.
            LOGGER.debug("a reader of the record does not take the news", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
