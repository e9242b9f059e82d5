package org.folkmoot.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens beside the test, within bounds. */
public final class Soon {

    private static final long PAUSE_NANOS = 50_000_000;

    private Soon() {}

    /** Fails if it has not come true when patience ends. */
    public static void until(BooleanSupplier what) throws InterruptedException {
        long end = System.nanoTime() + TestServer.PATIENCE.toNanos();
        while (!what.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it has not come true in time");
            LockSupport.parkNanos(PAUSE_NANOS);
            if (Thread.interrupted()) throw new InterruptedException();
        }
    }
}
