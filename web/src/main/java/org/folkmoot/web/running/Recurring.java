package org.folkmoot.web.running;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** What a running server does again and again, on a thread of its own, between the opening of the record and its closing. */
public abstract class Recurring implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Duration every;
    private final AtomicReference<@Nullable ScheduledExecutorService> timer = new AtomicReference<>();

    /** @param every how long it rests after each time */
    protected Recurring(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    /** Once more. What it throws is not seen, and ends the repetition. */
    protected abstract void again();

    @Override
    public void start() {
        if (isRunning()) return;
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        timer.set(started);
        started.scheduleWithFixedDelay(this::again, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What has begun is done to its end: to interrupt a thread that writes would close its files under the others. */
    @Override
    public void stop() {
        var stopping = timer.getAndSet(null);
        if (stopping == null) return;
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) LOG.warn("{} did not end", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return timer.get() != null;
    }

    /** Above the record's, which must run longer, and below the web server's. */
    @Override
    public int getPhase() {
        return 1;
    }
}
