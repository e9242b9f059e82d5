package org.folkmoot.web.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Accounts that were looked up a moment ago, so that a page with many parts opens its reader's account once. */
final class RecentAccounts {

    private static final long HELD_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 20_000;

    private record Held(long since, Optional<Account> account) {
        boolean isFresh() {
            return System.nanoTime() - since < HELD_NANOS;
        }
    }

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Optional<Account> find(String name, Function<String, Optional<Account>> store) {
        var known = held.get(name);
        if (known != null && known.isFresh()) return known.account();
        if (held.size() > MOST) held.values().removeIf(one -> !one.isFresh());
        long asked = System.nanoTime();
        var found = store.apply(name);
        if (held.size() <= MOST) held.put(name, new Held(asked, found));
        return found;
    }

    void forget(String name) {
        held.remove(name);
    }
}
