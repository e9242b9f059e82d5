package org.folkmoot.web.accounts;

import java.time.Duration;
import java.time.InstantSource;
import org.folkmoot.web.identity.Counts;

/**
 * Remembers failed sign-ins for a while, on all nodes, and says when it is enough.
 *
 * @param most how many failures are allowed within a quarter of an hour
 */
record FailedAttempts(Counts failures, InstantSource clock, int most) {

    private static final Duration MEMORY = Duration.ofMinutes(15);

    /** Counts an attempt before it is made, so that many at once are counted like one after the other. @return false, and it is not
     * counted, if there were enough */
    boolean begin(String who) {
        if (failures.add(who, 1, clock.instant(), MEMORY) <= most) return true;
        giveBack(who);
        return false;
    }

    /** An attempt that was begun has not failed. */
    void giveBack(String who) {
        failures.add(who, -1, clock.instant(), MEMORY);
    }

    boolean areEnough(String who) {
        return failures.of(who, clock.instant()) >= most;
    }

    void failed(String who) {
        failures.add(who, 1, clock.instant(), MEMORY);
    }

    void succeeded(String who) {
        failures.forget(who);
    }
}
