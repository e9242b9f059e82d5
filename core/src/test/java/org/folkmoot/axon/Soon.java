package org.folkmoot.axon;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting in tests: never longer than {@link #LIMIT}, unless said. */
public final class Soon {

    public static final Duration LIMIT = Duration.ofSeconds(60);

    private static final long PAUSE_NANOS = 2_000_000;

    private Soon() {}

    /** The result, which must come soon. */
    public static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Waits until it holds, and fails if that is not soon. */
    public static void until(String what, BooleanSupplier holds) {
        within(LIMIT, what, holds);
    }

    /** Waits until it holds, and fails if that takes longer. */
    public static void within(Duration limit, String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) fail("still waiting: " + what);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
