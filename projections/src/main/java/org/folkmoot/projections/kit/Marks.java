package org.folkmoot.projections.kit;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How far each view has come, as this process knows it, and who waits for it. Views are given only the events they read; a view
 * that shows the last of those shows everything as far as the record was looked at.
 */
final class Marks {

    /** How long a waiter trusts this process's own knowledge before it looks at what other nodes have stored. */
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<String, Long> passed = new HashMap<>();
    private final Map<String, String> failures = new HashMap<>();
    private final Map<String, Long> lastRead = new HashMap<>();
    private final Runnable look;
    private long lookedFrom = Long.MAX_VALUE;
    private long lookedUpTo;
    private long lookedAt = System.nanoTime();

    /** @param look asks what other nodes have stored, and calls {@link #passed} for it */
    Marks(Runnable look) {
        this.look = look;
    }

    /** A view shows everything up to that position; news of an earlier one changes nothing. */
    void passed(String view, long position) {
        change(() -> {
            if (position <= passed.getOrDefault(view, 0L)) return;
            passed.put(view, position);
            failures.remove(view);
        });
    }

    /** A view could not go on. */
    void failed(String view, String failure) {
        change(() -> failures.put(view, failure));
    }

    /** The record is being looked at from behind that position on. */
    void lookedFrom(long position) {
        change(() -> {
            lookedFrom = position;
            lookedUpTo = position;
        });
    }

    /**
     * The record was looked at up to that position.
     *
     * @param reads of each view that reads events of what was looked at, the position of the last of them
     */
    void lookedUpTo(long position, Map<String, Long> reads) {
        change(() -> {
            lastRead.putAll(reads);
            lookedUpTo = position;
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long position(String view) {
        lock.lock();
        try {
            return shown(view);
        } finally {
            lock.unlock();
        }
    }

    private long shown(String view) {
        long position = passed.getOrDefault(view, 0L);
        boolean showsAll = position >= lookedFrom && position >= lastRead.getOrDefault(view, 0L);
        return showsAll ? Math.max(position, lookedUpTo) : position;
    }

    @Nullable
    String failure(String view) {
        lock.lock();
        try {
            return failures.get(view);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all these views have passed a position; false if time runs out or one of them has failed before it. */
    boolean await(Collection<String> views, long position, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            lock.lock();
            try {
                if (havePassed(views, position)) return true;
                long left = deadline - System.nanoTime();
                if (left <= 0 || hasFailed(views, position)) return false;
                news.awaitNanos(Math.min(left, LOOK_EVERY_NANOS));
                if (havePassed(views, position)) return true;
                if (System.nanoTime() - lookedAt < LOOK_EVERY_NANOS) continue;
                lookedAt = System.nanoTime();
            } finally {
                lock.unlock();
            }
            look.run();
        }
    }

    private boolean havePassed(Collection<String> views, long position) {
        return views.stream().allMatch(view -> shown(view) >= position);
    }

    private boolean hasFailed(Collection<String> views, long position) {
        return views.stream().anyMatch(view -> failures.containsKey(view) && shown(view) < position);
    }
}
