package org.folkmoot.record;

import static org.folkmoot.record.sample.Samples.seat;
import static org.folkmoot.record.sample.Samples.taken;
import static org.folkmoot.record.sample.Samples.taking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentAppendsTest {

    private final RecentAppends recent = new RecentAppends(10, 4);

    @Test
    void it_knows_what_came_after_it_began() {
        assertTrue(recent.knowsAfter(10));
        assertFalse(recent.knowsAfter(9));

        var commit = commit(11);
        recent.add(commit, Set.of("a"));

        assertTrue(recent.any(Set.of("b", "a"), 10));
        assertFalse(recent.any(Set.of("a"), 11));
        assertFalse(recent.any(Set.of("b"), 0));
        assertEquals(OptionalLong.of(11), recent.position(commit.submission()));
        assertEquals(OptionalLong.empty(), recent.position(taking(seat(1))));
    }

    @Test
    void it_forgets_the_oldest_and_says_so() {
        var first = commit(11);
        recent.add(first, Set.of("a"));
        recent.add(commit(12), Set.of("b"));
        recent.add(commit(13), Set.of("c"));
        assertTrue(recent.any(Set.of("a"), 10), "the older generation is still known");
        assertTrue(recent.knowsAfter(10));

        recent.add(commit(14), Set.of("d"));
        recent.add(commit(15), Set.of("e"));

        assertFalse(recent.knowsAfter(11));
        assertTrue(recent.knowsAfter(12));
        assertTrue(recent.any(Set.of("c"), 12));
        assertEquals(OptionalLong.empty(), recent.position(first.submission()));
    }

    private static Commit commit(long position) {
        return new Commit(position, Commit.GENESIS, taking(seat(1)), List.of(taken(seat(1))));
    }
}
