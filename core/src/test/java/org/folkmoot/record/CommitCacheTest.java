package org.folkmoot.record;

import static org.folkmoot.record.sample.Samples.seat;
import static org.folkmoot.record.sample.Samples.taken;
import static org.folkmoot.record.sample.Samples.taking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Collections;
import java.util.List;
import org.folkmoot.decisions.Submission;
import org.junit.jupiter.api.Test;

class CommitCacheTest {

    private static final int MEGABYTE = 1_000_000;

    private static final Submission SUBMISSION = taking(seat(1));

    private final CommitCache cache = new CommitCache();

    @Test
    void a_commit_is_found_by_each_of_its_positions() {
        var commit = commit(5, 3);
        cache.put(commit, 100);

        assertNull(cache.find(4));
        for (long position = 5; position <= 7; position++) assertEquals(commit, cache.find(position));
        assertNull(cache.find(8));
    }

    @Test
    void a_run_ends_at_the_first_gap() {
        cache.put(commit(1, 2), 100);
        cache.put(commit(3, 1), 100);
        cache.put(commit(5, 1), 100);

        assertEquals(List.of(commit(1, 2), commit(3, 1)), cache.run(2, 9));
        assertEquals(1, cache.run(1, 1).size());
        assertEquals(List.of(), cache.run(4, 9));
    }

    @Test
    void what_is_used_stays_and_what_is_not_is_forgotten() {
        var used = commit(1, 1);
        cache.put(used, MEGABYTE);
        cache.put(commit(2, 1), MEGABYTE);
        for (int position = 3; position < 40; position++) {
            cache.put(commit(position, 1), MEGABYTE);
            assertEquals(used, cache.find(1));
        }

        assertNull(cache.find(2));
    }

    private static Commit commit(long position, int events) {
        return new Commit(position, Commit.GENESIS, SUBMISSION, Collections.nCopies(events, taken(seat(1))));
    }
}
