package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.folkmoot.decisions.Ids;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.vocabulary.CommunityId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for views promises, and what folding into it relies on. */
abstract class HomeContract {

    private static final GroupPages VIEW = new GroupPages();
    private static final CommunityId COMMUNITY = new CommunityId("here");

    private Ledger ledger;
    private Home home;

    /** An empty one. */
    abstract Home open();

    @BeforeEach
    void openLedgerAndHome() {
        ledger = new Ledger();
        home = open();
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void what_is_written_is_found_by_its_id() {
        home.write(Map.of("c/name", "target"), Map.of("c/#series", "1"), Map.of("c/key", stored("c/key", 5, "{}")));

        assertEquals(
                Map.of("c/name", "target", "c/#series", "1"), home.links(Set.of("c/name", "c/#series", "c/other")));
        assertEquals(Map.of("c/key", stored("c/key", 5, "{}")), home.documents(Set.of("c/key", "c/other")));
    }

    @Test
    void of_two_writers_the_one_who_has_seen_more_stays_whoever_comes_first() {
        home.write(
                Map.of(), Map.of(), Map.of("c/one", stored("c/one", 9, "newer"), "c/two", stored("c/two", 3, "older")));
        home.write(
                Map.of(), Map.of(), Map.of("c/one", stored("c/one", 8, "older"), "c/two", stored("c/two", 4, "newer")));

        assertEquals(
                Map.of("c/one", stored("c/one", 9, "newer"), "c/two", stored("c/two", 4, "newer")),
                home.documents(Set.of("c/one", "c/two")));
    }

    @Test
    void a_name_is_given_once_and_who_comes_second_writes_no_document() {
        home.write(Map.of("c/name", "first"), Map.of(), Map.of());

        assertThrows(
                Home.Overtaken.class,
                () -> home.write(Map.of("c/name", "second"), Map.of(), Map.of("c/key", stored("c/key", 5, "{}"))));
        assertEquals(Map.of("c/name", "first"), home.links(Set.of("c/name")));
        assertEquals(Map.of(), home.documents(Set.of("c/key")));
    }

    @Test
    void a_thousand_events_fold_in_one_batch() {
        ledger.append(Ledger.facts(120, 440));
        fold(ledger.recorded());

        var pages = home.documents(Set.of("nanlang/page/0", "nanlang/page/1", "nanlang/page/2"));
        assertEquals(Set.of("nanlang/page/0", "nanlang/page/1", "nanlang/page/2"), pages.keySet());
        assertEquals(Map.of("nanlang/#entries", "120"), home.links(Set.of("nanlang/#entries")));
    }

    @Test
    void events_that_come_again_change_nothing() {
        ledger.append(Ledger.facts(60, 60));
        var events = ledger.recorded();
        fold(events);
        var once = Fingerprint.of(home);

        fold(events);
        fold(events.subList(20, 100));

        assertEquals(once, Fingerprint.of(home));
        assertEquals(once, Rebuild.inMemory(ledger.log, Ledger.JSON, VIEW, events.size()));
    }

    @Test
    void however_the_record_is_cut_into_batches_the_documents_are_the_same() {
        ledger.append(Ledger.facts(75, 75));
        var events = ledger.recorded();
        var random = new Random(7);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(40));
            fold(events.subList(Math.max(0, from - random.nextInt(10)), to)); // overlapping, as after a takeover
            from = to;
        }

        assertEquals(Rebuild.inMemory(ledger.log, Ledger.JSON, VIEW, events.size()), Fingerprint.of(home));
    }

    @Test
    void a_batch_that_was_cut_off_between_names_and_documents_is_made_good() {
        ledger.append(Ledger.facts(60, 10));
        var events = ledger.recorded();
        var batch = new Batch<>(VIEW, new CutOff(home), Ledger.JSON);
        events.forEach(batch::add);
        assertThrows(IllegalStateException.class, batch::flush);
        assertNotEquals(Map.of(), home.links(Set.of("nanlang/" + Ids.group(0))));

        fold(events);
        assertEquals(Rebuild.inMemory(ledger.log, Ledger.JSON, VIEW, events.size()), Fingerprint.of(home));
    }

    @Test
    void what_precedes_an_event_that_cannot_be_folded_is_kept() {
        ledger.append(
                new GroupFormed(Ids.group(1), "good"),
                new GroupFormed(Ids.group(2), "bad"),
                new GroupFormed(Ids.group(3), "good"));

        var failure = assertThrows(FoldFailure.class, () -> fold(ledger.recorded()));

        assertEquals(2, failure.position());
        assertEquals(
                List.of(1L),
                home.documents(Set.of("nanlang/page/0")).values().stream()
                        .map(Stored::seen)
                        .toList());
    }

    @Test
    void a_list_is_read_from_a_place_on_the_latest_first_without_what_another_community_has() {
        home.write(
                Map.of(),
                Map.of(),
                Map.of(
                        "here/one", listed("here/one", 9, 2, "first"),
                        "here/two", listed("here/two", 4, 4, "second"),
                        "here/three", listed("here/three", 5, 5, "third"),
                        "there/four", listed("there/four", 6, 6, "elsewhere"),
                        "here/five", stored("here/five", 7, "{}")));

        assertEquals(
                List.of(new Home.Line("here/three", 5, "third"), new Home.Line("here/two", 4, "second")),
                home.listed(COMMUNITY, Long.MAX_VALUE, 2));
        assertEquals(List.of(new Home.Line("here/one", 2, "first")), home.listed(COMMUNITY, 4, 2));
        assertEquals(List.of(), home.listed(COMMUNITY, 2, 2));
    }

    @Test
    void what_a_list_shows_changes_with_its_document_and_in_its_place() {
        home.write(
                Map.of(),
                Map.of(),
                Map.of("here/one", listed("here/one", 2, 2, "first"), "here/two", listed("here/two", 4, 4, "second")));
        home.write(Map.of(), Map.of(), Map.of("here/one", listed("here/one", 9, 2, "changed")));

        assertEquals(
                List.of(new Home.Line("here/two", 4, "second"), new Home.Line("here/one", 2, "changed")),
                home.listed(COMMUNITY, Long.MAX_VALUE, 9));
        assertEquals(List.of(new Home.Line("here/one", 2, "changed")), home.changed(COMMUNITY, 4));
        assertEquals(2, home.changed(COMMUNITY, 0).size());
        assertEquals(Map.of("here/one", listed("here/one", 9, 2, "changed")), home.documents(Set.of("here/one")));
    }

    private void fold(List<Recorded> events) {
        var batch = new Batch<>(VIEW, home, Ledger.JSON);
        events.forEach(batch::add);
        batch.flush();
    }

    private static Stored listed(String id, long seen, long at, String entry) {
        return new Stored(id, seen, "{}", at, entry);
    }

    private static Stored stored(String id, long seen, String body) {
        return new Stored(id, seen, body, 0, null);
    }

    /** A process that ends when the names are kept and the documents are not. */
    private record CutOff(Home home) implements Home {
        @Override
        public Map<String, String> links(Set<String> ids) {
            return home.links(ids);
        }

        @Override
        public Map<String, Stored> documents(Set<String> ids) {
            return home.documents(ids);
        }

        @Override
        public void write(Map<String, String> links, Map<String, String> counters, Map<String, Stored> documents) {
            home.write(links, Map.of(), Map.of());
            throw new IllegalStateException("cut off");
        }

        @Override
        public List<Line> listed(CommunityId community, long before, int limit) {
            return home.listed(community, before, limit);
        }

        @Override
        public List<Line> changed(CommunityId community, long seen) {
            return home.changed(community, seen);
        }

        @Override
        public void each(Consumer<Stored> consumer) {
            home.each(consumer);
        }

        @Override
        public void eachLink(Consumer<Stored> consumer) {
            home.eachLink(consumer);
        }
    }
}
