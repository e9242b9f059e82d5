package org.folkmoot.projections.kit;

import static org.folkmoot.projections.kit.Ledger.NANLANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.folkmoot.axon.Soon;
import org.folkmoot.communities.CommunityEvent.RecordOpened;
import org.folkmoot.decisions.Ids;
import org.folkmoot.projections.kit.GroupPages.Group;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private final ViewDatabase database = ViewDatabase.inMemory();
    private final Ledger ledger = new Ledger();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var one : opened.reversed()) one.close();
        ledger.close();
        database.close();
    }

    @Test
    void who_has_waited_sees_the_fact() throws Exception {
        var views = started();
        for (int group = 0; group < 60; group++) {
            long position = ledger.append(new GroupFormed(Ids.group(group), "g" + group));
            assertTrue(views.await(GroupPages.class, position, Soon.LIMIT));
            var page = views.find(GroupPages.class, NANLANG, Paged.page(group / Paged.SIZE))
                    .orElseThrow();
            assertEquals(
                    new Group(Ids.group(group), "g" + group, 0, 0),
                    page.groups().getLast());
        }
        assertEquals(List.of(50, 10), sizes(views));
        assertEquals(0, views.lag());
    }

    @Test
    void pages_are_read_again_only_when_they_have_changed() throws Exception {
        var views = started();
        views.await(ledger.append(Ledger.facts(60, 0)), Soon.LIMIT);
        var before = views.pages(GroupPages.class, NANLANG);

        views.await(ledger.append(Ledger.enrolled(1, 55)), Soon.LIMIT);
        var after = views.pages(GroupPages.class, NANLANG);

        assertTrue(before.getFirst() == after.getFirst());
        assertEquals(1, after.getLast().groups().get(5).households());
    }

    @Test
    void a_key_is_found_in_every_community_that_has_it() throws Exception {
        var views = started();
        views.await(ledger.append(Ledger.facts(2, 0)), Soon.LIMIT);

        assertEquals(
                Set.of(NANLANG),
                views.everywhere(GroupPages.class, Paged.page(0)).keySet());
        assertEquals(Set.of(), views.everywhere(GroupPages.class, Paged.page(1)).keySet());
    }

    @Test
    void events_that_a_view_does_not_read_are_passed_on_every_node() throws Exception {
        var first = started();
        var second = started();
        long position = 0;
        for (int number = 0; number < 20; number++) position = ledger.append(new RecordOpened("key " + number));

        assertTrue(first.await(position, Soon.LIMIT));
        assertTrue(second.await(position, Soon.LIMIT));
        assertEquals(0, second.lag());
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

        var comparison = views.compare(GroupPages.class);

        assertEquals(460, comparison.position());
        assertEquals(comparison.rebuilt(), comparison.stored());
    }

    @Test
    void a_view_that_was_tampered_with_is_found_and_made_good() throws Exception {
        var views = started();
        views.await(ledger.append(Ledger.facts(3, 3)), Soon.LIMIT);
        database.database().getCollection("group-pages.1").deleteOne(new Document("_id", "nanlang/page/0"));

        assertFalse(views.compare(GroupPages.class).same());
        assertFalse(views.rebuild(GroupPages.class, _ -> {}).same());
        assertTrue(views.compare(GroupPages.class).same());

        assertTrue(views.await(ledger.append(new GroupFormed(Ids.group(9), "g9")), Soon.LIMIT));
        assertEquals(List.of(4), sizes(views));
    }

    @Test
    void a_rebuild_tells_its_progress() throws Exception {
        var views = started();
        long last = ledger.appendEach(Ledger.facts(3, 200));
        views.await(last, Soon.LIMIT);
        var told = new ArrayList<Long>();

        assertTrue(views.rebuild(GroupPages.class, told::add).same());

        assertEquals(List.of(256L, last), told);
    }

    @Test
    void views_go_on_where_they_stood() throws Exception {
        try (var first = ledger.open(database)) {
            first.start(ledger.axon);
            first.await(ledger.append(Ledger.facts(3, 3)), Soon.LIMIT);
        }
        long position = ledger.append(new GroupFormed(Ids.group(9), "g9"));

        var second = started();

        assertTrue(second.await(position, Soon.LIMIT));
        assertEquals(List.of(4), sizes(second));
        assertTrue(second.compare(GroupPages.class).same());
    }

    @Test
    void views_of_another_record_are_built_again() throws Exception {
        try (var other = new Ledger();
                var views = other.open(database)) {
            views.start(other.axon);
            views.await(other.append(Ledger.facts(70, 0)), Soon.LIMIT);
        }
        long position = ledger.append(Ledger.facts(3, 40)); // ends later than the other record, with other lines

        var views = started();

        assertTrue(views.await(position, Soon.LIMIT));
        assertEquals(List.of(3), sizes(views));
    }

    @Test
    void an_empty_view_of_another_record_does_not_skip_what_that_one_had() throws Exception {
        try (var other = new Ledger();
                var views = other.open(database)) {
            views.start(other.axon);
            var untouching = new ResidentAdded(Ids.household(1), Ids.resident(1), true);
            views.await(other.append(untouching, untouching, untouching), Soon.LIMIT);
            assertEquals(List.of(), sizes(views));
        }
        long position = ledger.append(Ledger.facts(3, 5));

        var views = started();

        assertTrue(views.await(position, Soon.LIMIT));
        assertEquals(List.of(3), sizes(views));
    }

    @Test
    void views_ahead_of_the_record_are_built_again() throws Exception {
        var facts = Ledger.facts(3, 3);
        try (var longer = new Ledger();
                var views = longer.open(database)) {
            views.start(longer.axon);
            views.await(longer.append(Ledger.facts(60, 3)), Soon.LIMIT);
        }
        var views = started();
        assertEquals(List.of(), views.pages(GroupPages.class, NANLANG));
        assertTrue(views.await(ledger.append(facts), Soon.LIMIT));
        assertEquals(List.of(3), sizes(views));
    }

    @Test
    void a_view_that_cannot_go_on_says_where_and_why() throws Exception {
        var views = started();
        ledger.append(new GroupFormed(Ids.group(1), "good"));
        long bad = ledger.append(new GroupFormed(Ids.group(2), "bad"));

        assertFalse(views.await(bad, Soon.LIMIT));

        Soon.until("the failure is told", () -> views.status().getFirst().failure() != null);
        var status = views.status().getFirst();
        assertEquals("group-pages", status.view());
        assertEquals(1, status.position());
        assertTrue(String.valueOf(status.failure()).contains("position 2"), status.failure());
        assertEquals(1, views.lag());
        assertEquals(List.of(1), sizes(views));
    }

    @Test
    void another_node_takes_over() throws Exception {
        var first = ledger.open(database);
        first.start(ledger.axon);
        first.await(ledger.append(Ledger.facts(3, 3)), Soon.LIMIT);
        var second = started();
        assertTrue(second.await(9, Soon.LIMIT), "the second node sees what the first has done");

        long meanwhile = ledger.append(new GroupFormed(Ids.group(8), "g8"));
        assertTrue(second.await(meanwhile, Soon.LIMIT));

        first.close();
        long later = ledger.append(new GroupFormed(Ids.group(9), "g9"));
        assertTrue(second.await(later, Soon.LIMIT));
        assertEquals(List.of(5), sizes(second));
        assertTrue(second.compare(GroupPages.class).same());
    }

    private Views started() {
        var views = ledger.open(database);
        opened.add(views);
        views.start(ledger.axon);
        return views;
    }

    private static List<Integer> sizes(Views views) {
        return views.pages(GroupPages.class, NANLANG).stream()
                .map(page -> page.groups().size())
                .toList();
    }
}
