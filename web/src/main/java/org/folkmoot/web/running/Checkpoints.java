package org.folkmoot.web.running;

import java.time.Duration;
import java.time.InstantSource;
import org.folkmoot.record.KeptCheckpoint;
import org.folkmoot.record.RecordAltered;
import org.folkmoot.record.RecordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Confirms and signs the end of the record: at the start, every minute in which it has grown, and at the end. */
@Component
class Checkpoints extends Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final KeptCheckpoint kept;
    private final InstantSource clock;
    private volatile boolean altered = false;

    Checkpoints(KeptCheckpoint kept, InstantSource clock) {
        super("checkpoints", EVERY);
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public void start() {
        again();
        super.start();
    }

    /** Confirms what has been appended since the last time, and signs it. */
    @Override
    protected synchronized void again() {
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
    public void stop() {
        if (!isRunning()) return;
        super.stop();
        again();
    }
}
