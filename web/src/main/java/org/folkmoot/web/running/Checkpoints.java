package org.folkmoot.web.running;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.folkmoot.record.KeptCheckpoint;
import org.folkmoot.record.RecordAltered;
import org.folkmoot.record.RecordException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Confirms and signs the end of the record: at the start, every minute in which it has grown, and at the end. */
@Component
class Checkpoints implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private static final long EVERY_SECONDS = 60;

    private final KeptCheckpoint kept;
    private final InstantSource clock;
    private @Nullable ScheduledExecutorService timer;
    private volatile boolean altered = false;

    Checkpoints(KeptCheckpoint kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        sign();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("checkpoints").factory());
        started.scheduleWithFixedDelay(this::sign, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        timer = started;
    }

    /** Confirms what has been appended since the last time, and signs it. */
    synchronized void sign() {
        if (altered) return;
        try {
            kept.advance(clock.instant());
        } catch (RecordAltered e) {
            alarm(e);
        } catch (RecordException e) {
            LOG.warn("the end of the record could not be signed: {}", e.getMessage());
        }
    }

    private void alarm(RecordAltered found) {
        if (!altered) LOG.error("{}. No vote is opened until this is cleared up", found.getMessage());
        altered = true;
    }

    /** Whether the record still has what was confirmed last. @throws RecordException if it cannot be read */
    synchronized boolean hold() {
        if (altered) return false;
        try {
            kept.requireConfirmed();
        } catch (RecordAltered e) {
            alarm(e);
        }
        return !altered;
    }

    @Override
    public synchronized void stop() {
        var stopping = timer;
        timer = null;
        if (stopping == null) return;
        stopping.shutdown();
        sign();
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** Above the record's, which must run longer, and below the web server's. */
    @Override
    public int getPhase() {
        return 1;
    }
}
