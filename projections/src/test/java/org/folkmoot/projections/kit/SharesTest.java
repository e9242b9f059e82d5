package org.folkmoot.projections.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.record.MongoForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final List<String> VIEWS =
            IntStream.range(0, 60).mapToObj(i -> "view-" + i + ".1").toList();

    private final MongoForTests mongo = new MongoForTests();
    private final MongoViews store = MongoViews.connect(mongo.address());
    private long now = 1;
    private final Shares first = node("first");
    private final Shares second = node("second");
    private final Shares third = node("third");

    private Shares node(String name) {
        return new Shares(store.database(), name, () -> now);
    }

    @AfterEach
    void close() {
        Stream.of(first, second, third).forEach(Shares::close);
        store.close();
        mongo.close();
    }

    /** Until each has seen the last beat of every other. */
    private static void beat(Shares... nodes) {
        for (var node : nodes) node.beat();
        for (var node : nodes) node.look();
    }

    private static List<String> of(Predicate<String> share) {
        return VIEWS.stream().filter(share).toList();
    }

    @Test
    void a_node_that_knows_of_no_other_has_every_view() {
        assertEquals(VIEWS, of(first::isMine));
    }

    @Test
    void every_view_is_one_nodes_and_every_node_has_some() {
        beat(first, second, third);

        for (var view : VIEWS)
            assertEquals(
                    1,
                    Stream.of(first, second, third)
                            .filter(node -> node.isMine(view))
                            .count(),
                    view);
        for (var node : List.of(first, second, third))
            assertThat(of(node::isMine)).hasSizeGreaterThan(8);
    }

    @Test
    void what_a_silent_node_had_is_shared_by_the_others_who_keep_what_they_had() {
        beat(first, second, third);
        var before = of(first::isMine);
        now += Shares.LIFE_NANOS;
        beat(first, second);
        assertEquals(before, of(first::isMine), "not yet silent for long enough");

        now += 2;
        beat(first, second);

        assertThat(of(first::isMine)).containsAll(before);
        for (var view : VIEWS) assertTrue(first.isMine(view) ^ second.isMine(view), view);
    }

    @Test
    void a_node_that_comes_back_has_what_it_had() {
        beat(first, second, third);
        var before = of(third::isMine);
        now += Shares.LIFE_NANOS + 2;
        beat(first, second);

        beat(third, first, second);

        assertEquals(before, of(third::isMine));
        for (var view : before)
            assertThat(first.isMine(view) || second.isMine(view)).isFalse();
    }

    @Test
    void a_node_that_leaves_is_not_waited_for() {
        beat(first, second);

        second.close();
        beat(first);

        assertEquals(VIEWS, of(first::isMine));
        assertEquals(1, first.nodes());
    }
}
