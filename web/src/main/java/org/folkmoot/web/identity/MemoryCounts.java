package org.folkmoot.web.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** For one process. Bounded: the longest untouched are forgotten first. */
public final class MemoryCounts implements Counts {

    private static final int MOST_KEPT = 20_000;

    private record Count(int number, Instant until) {
        boolean isOver(Instant now) {
            return until.isBefore(now);
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_KEPT;
        }
    };

    @Override
    public synchronized int add(String what, int number, Instant now, Duration memory) {
        var known = counts.get(what);
        var next = known == null || known.isOver(now)
                ? new Count(number, now.plus(memory))
                : new Count(known.number() + number, known.until());
        // Of what is forgotten nothing is left to take.
        if (next.number() > 0) counts.put(what, next);
        else counts.remove(what);
        return next.number();
    }

    @Override
    public synchronized int of(String what, Instant now) {
        var known = counts.get(what);
        return known == null || known.isOver(now) ? 0 : known.number();
    }

    @Override
    public synchronized void forget(String what) {
        counts.remove(what);
    }
}
