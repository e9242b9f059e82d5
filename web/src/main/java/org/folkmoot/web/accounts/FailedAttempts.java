package org.folkmoot.web.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers failed sign-ins for a while, and says when it is enough. Bounded: the longest untouched are forgotten first. */
final class FailedAttempts {

    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 10_000;

    private final InstantSource clock;
    private final int most;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** @param most how many failures are allowed within a quarter of an hour */
    FailedAttempts(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    private record Failures(int count, Instant first) {}

    /** Counts an attempt before it is made, so that many at once are counted like one after the other. @return false, and it is not
     * counted, if there were enough */
    synchronized boolean begin(String who) {
        if (areEnough(who)) return false;
        failed(who);
        return true;
    }

    /** An attempt that was begun has not failed. */
    synchronized void giveBack(String who) {
        failures.computeIfPresent(
                who, (_, known) -> known.count() == 1 ? null : new Failures(known.count() - 1, known.first()));
    }

    synchronized boolean areEnough(String who) {
        var known = failures.get(who);
        if (known == null) return false;
        if (known.first().plus(MEMORY).isBefore(clock.instant())) {
            failures.remove(who);
            return false;
        }
        return known.count() >= most;
    }

    synchronized void failed(String who) {
        failures.merge(
                who, new Failures(1, clock.instant()), (known, _) -> new Failures(known.count() + 1, known.first()));
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }
}
