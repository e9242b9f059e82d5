package org.folkmoot.projections.kit;

import static org.folkmoot.projections.kit.Ledger.NANLANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.axon.Soon;
import org.folkmoot.decisions.Ids;
import org.folkmoot.projections.kit.Groups.Group;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What views promise wherever they are kept. */
abstract class ViewsContract {

    final Ledger ledger = new Ledger();
    private final List<AutoCloseable> open = new ArrayList<>();
    private ViewStore store;

    /** Closes it after the test, the last one first. */
    <T extends AutoCloseable> T closing(T one) {
        open.add(one);
        return one;
    }

    /** An empty one. */
    abstract ViewStore open();

    /** Takes a document away behind the views' back. */
    abstract void takeAway(String view, String id) throws Exception;

    @BeforeEach
    void openStore() {
        store = closing(open());
    }

    @AfterEach
    void close() throws Exception {
        for (var one : open.reversed()) one.close();
        ledger.close();
    }

    @Test
    void who_has_waited_sees_the_fact() throws Exception {
        var views = started();
        for (int group = 0; group < 60; group++) {
            long position = ledger.append(new GroupFormed(Ids.group(group), "g" + group));
            assertTrue(views.await(Groups.class, position, Soon.LIMIT));
            assertEquals(
                    Optional.of(new Group(Ids.group(group), "g" + group, 0, 0)),
                    views.list(Groups.class, NANLANG).stream().findFirst());
        }
        assertEquals(60, count(views));
        assertEquals(0, views.lag());
    }

    @Test
    void of_a_list_only_what_has_changed_is_read_again() throws Exception {
        var views = started();
        views.await(ledger.append(Ledger.facts(60, 0)), Soon.LIMIT);
        var before = views.list(Groups.class, NANLANG).earliestFirst().toList();

        views.await(ledger.append(Ledger.enrolled(1, 55)), Soon.LIMIT);
        var after = views.list(Groups.class, NANLANG).earliestFirst().toList();

        assertTrue(before.getFirst() == after.getFirst());
        assertEquals(1, after.get(55).households());
    }

    @Test
    void a_key_is_found_in_every_community_that_has_it() throws Exception {
        var views = started();
        views.await(ledger.append(Ledger.facts(2, 0)), Soon.LIMIT);

        assertEquals(
                Set.of(NANLANG),
                views.everywhere(Groups.class, Ids.group(1).value()).keySet());
        assertEquals(
                Set.of(), views.everywhere(Groups.class, Ids.group(2).value()).keySet());
    }

    @Test
    void waiting_ends_when_patience_does() throws Exception {
        var views = started();
        assertFalse(views.await(1, Duration.ofMillis(50)));
    }

    @Test
    void the_stored_view_is_what_the_record_gives() throws Exception {
        var views = started();
        views.await(ledger.appendEach(Ledger.facts(60, 200)), Soon.LIMIT);

        var comparison = views.compare(Groups.class);

        assertEquals(460, comparison.position());
        assertEquals(comparison.rebuilt(), comparison.stored());
    }

    @Test
    void a_view_that_was_tampered_with_is_found_and_made_good() throws Exception {
        var views = started();
        views.await(ledger.append(Ledger.facts(3, 3)), Soon.LIMIT);
        takeAway("groups.1", "nanlang/" + Ids.group(0));

        assertFalse(views.compare(Groups.class).same());
        assertFalse(views.rebuild(Groups.class, _ -> {}).same());
        assertTrue(views.compare(Groups.class).same());

        assertTrue(views.await(ledger.append(new GroupFormed(Ids.group(9), "g9")), Soon.LIMIT));
        assertEquals(4, count(views));
    }

    @Test
    void a_rebuild_tells_its_progress() throws Exception {
        var views = started();
        long last = ledger.appendEach(Ledger.facts(3, 200));
        views.await(last, Soon.LIMIT);
        var told = new ArrayList<Long>();

        assertTrue(views.rebuild(Groups.class, told::add).same());

        assertEquals(List.of(256L, last), told);
    }

    @Test
    void views_go_on_where_they_stood() throws Exception {
        try (var first = ledger.open(store)) {
            first.start(ledger.axon);
            first.await(ledger.append(Ledger.facts(3, 3)), Soon.LIMIT);
        }
        long position = ledger.append(new GroupFormed(Ids.group(9), "g9"));

        var second = started();

        assertTrue(second.await(position, Soon.LIMIT));
        assertEquals(4, count(second));
        assertTrue(second.compare(Groups.class).same());
    }

    @Test
    void views_of_another_record_are_built_again() throws Exception {
        try (var other = new Ledger();
                var views = other.open(store)) {
            views.start(other.axon);
            views.await(other.append(Ledger.facts(70, 0)), Soon.LIMIT);
        }
        long position = ledger.append(Ledger.facts(3, 40)); // ends later than the other record, with other lines

        var views = started();

        assertTrue(views.await(position, Soon.LIMIT));
        assertEquals(3, count(views));
    }

    @Test
    void an_empty_view_of_another_record_does_not_skip_what_that_one_had() throws Exception {
        try (var other = new Ledger();
                var views = other.open(store)) {
            views.start(other.axon);
            var untouching = new ResidentAdded(Ids.household(1), Ids.resident(1), true, false);
            views.await(other.append(untouching, untouching, untouching), Soon.LIMIT);
            assertEquals(0, count(views));
        }
        long position = ledger.append(Ledger.facts(3, 5));

        var views = started();

        assertTrue(views.await(position, Soon.LIMIT));
        assertEquals(3, count(views));
    }

    @Test
    void views_ahead_of_the_record_are_built_again() throws Exception {
        var facts = Ledger.facts(3, 3);
        try (var longer = new Ledger();
                var views = longer.open(store)) {
            views.start(longer.axon);
            views.await(longer.append(Ledger.facts(60, 3)), Soon.LIMIT);
        }
        var views = started();
        assertEquals(0, count(views));
        assertTrue(views.await(ledger.append(facts), Soon.LIMIT));
        assertEquals(3, count(views));
    }

    @Test
    void a_view_that_cannot_go_on_says_where_and_why() throws Exception {
        var views = started();
        ledger.append(new GroupFormed(Ids.group(1), "good"));
        long bad = ledger.append(new GroupFormed(Ids.group(2), "bad"));

        assertFalse(views.await(bad, Soon.LIMIT));

        Soon.until("the failure is told", () -> views.status().getFirst().failure() != null);
        var status = views.status().getFirst();
        assertEquals("groups", status.view());
        assertEquals(1, status.position());
        assertTrue(String.valueOf(status.failure()).contains("position 2"), status.failure());
        assertEquals(1, views.lag());
        assertEquals(1, count(views));
    }

    Views started() {
        return started(store);
    }

    Views started(ViewStore where) {
        var views = closing(ledger.open(where));
        views.start(ledger.axon);
        return views;
    }

    static int count(Views views) {
        return views.list(Groups.class, NANLANG).size();
    }
}
