package org.folkmoot.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Commits that were read or appended lately, so that the few that every ballot depends on are not parsed for every ballot. What
 * is used moves on to the newer of two generations; the older is forgotten as a whole.
 */
final class CommitCache {

    /**
     * The bytes of the lines in one generation; the commits themselves take a few times as much. One of them holds the enrolments,
     * check-ins and ballots of 12,000 people, so that nothing that a ballot depends on is read and parsed for it again.
     */
    private static final long GENERATION_BYTES = 16_000_000;

    private record Entry(Commit commit, int bytes) {}

    private record Generation(ConcurrentSkipListMap<Long, Entry> entries, AtomicLong bytes) {
        Generation() {
            this(new ConcurrentSkipListMap<>(), new AtomicLong());
        }
    }

    private record Generations(Generation newer, Generation older) {}

    private volatile Generations generations = new Generations(new Generation(), new Generation());

    /** The commit that the event at this position belongs to, if it is held. */
    @Nullable
    Commit find(long position) {
        var now = generations;
        var entry = in(now.newer, position);
        if (entry != null) return entry.commit;
        entry = in(now.older, position);
        if (entry == null) return null;
        put(entry);
        return entry.commit;
    }

    /** The commits that are held from the one of the event at this position on, without a gap; at most {@code limit}. */
    List<Commit> run(long position, int limit) {
        var commits = new ArrayList<Commit>();
        long next = position;
        while (commits.size() < limit) {
            var commit = find(next);
            if (commit == null) break;
            commits.add(commit);
            next = commit.last() + 1;
        }
        return commits;
    }

    private static @Nullable Entry in(Generation generation, long position) {
        Map.@Nullable Entry<Long, Entry> floor = generation.entries.floorEntry(position);
        return floor == null || floor.getValue().commit.last() < position ? null : floor.getValue();
    }

    void put(Commit commit, int bytes) {
        put(new Entry(commit, bytes));
    }

    private void put(Entry entry) {
        var newer = generations.newer;
        if (newer.entries.put(entry.commit.position(), entry) != null) return;
        if (newer.bytes.addAndGet(entry.bytes) > GENERATION_BYTES) forget(newer);
    }

    private synchronized void forget(Generation full) {
        if (generations.newer == full) generations = new Generations(new Generation(), full);
    }
}
