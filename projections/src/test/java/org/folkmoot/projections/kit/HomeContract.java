package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import org.folkmoot.decisions.Ids;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.vocabulary.CommunityId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for views promises, and what folding into it relies on. */
abstract class HomeContract {

    static final LongFunction<String> LINES = position -> "line " + position;

    private static final Groups VIEW = new Groups();
    private static final CommunityId C = new CommunityId("here");

    private Ledger ledger;
    private Home home;

    /** An empty one, with the lines {@link #LINES}, whose claim is held. */
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
        home.write(Map.of("c/name", "target"), Map.of("c/key", stored("c/key", 5, "{}")), 5);

        assertEquals(Map.of("c/name", "target"), home.links(Set.of("c/name", "c/other")));
        assertEquals(Map.of("c/key", stored("c/key", 5, "{}")), home.documents(Set.of("c/key", "c/other")));
    }

    @Test
    void of_two_writers_the_one_who_has_seen_more_stays_whoever_comes_first() {
        home.write(Map.of(), Map.of("c/one", stored("c/one", 9, "newer"), "c/two", stored("c/two", 3, "older")), 9);
        home.write(Map.of(), Map.of("c/one", stored("c/one", 8, "older"), "c/two", stored("c/two", 4, "newer")), 9);

        assertEquals(
                Map.of("c/one", stored("c/one", 9, "newer"), "c/two", stored("c/two", 4, "newer")),
                home.documents(Set.of("c/one", "c/two")));
    }

    @Test
    void a_name_is_given_once_and_who_comes_second_writes_no_document() {
        home.write(Map.of("c/name", "first"), Map.of(), 4);

        assertThrows(
                Home.Overtaken.class,
                () -> home.write(Map.of("c/name", "second"), Map.of("c/key", stored("c/key", 5, "{}")), 5));
        assertEquals(new Progress(4, "line 4"), home.progress());
        assertEquals(Map.of("c/name", "first"), home.links(Set.of("c/name")));
        assertEquals(Map.of(), home.documents(Set.of("c/key")));
    }

    @Test
    void progress_is_kept_with_what_was_written_and_never_goes_back() {
        assertEquals(Progress.NONE, home.progress());

        home.write(Map.of(), Map.of("c/key", stored("c/key", 5, "{}")), 7);
        assertEquals(new Progress(7, "line 7"), home.progress());
        home.advance(6);
        assertEquals(new Progress(7, "line 7"), home.progress());
        home.advance(8);
        assertEquals(Optional.of(new Progress(8, "line 8")), home.claim());
    }

    @Test
    void a_list_is_read_from_a_place_on_the_latest_first_without_what_another_community_has() {
        home.write(
                Map.of(),
                Map.of(
                        "here/one", listed("here/one", 9, 2, "first"),
                        "here/two", listed("here/two", 4, 4, "second"),
                        "here/three", listed("here/three", 5, 5, "third"),
                        "there/four", listed("there/four", 6, 6, "elsewhere"),
                        "here/five", stored("here/five", 7, "{}")),
                9);

        assertEquals(
                List.of(new Home.Line("here/three", 5, "third"), new Home.Line("here/two", 4, "second")),
                home.listed(C, Long.MAX_VALUE, 2));
        assertEquals(List.of(new Home.Line("here/one", 2, "first")), home.listed(C, 4, 2));
        assertEquals(List.of(), home.listed(C, 2, 2));
    }

    @Test
    void what_a_list_shows_changes_with_its_document_and_in_its_place() {
        home.write(
                Map.of(),
                Map.of("here/one", listed("here/one", 2, 2, "first"), "here/two", listed("here/two", 4, 4, "second")),
                4);
        home.write(Map.of(), Map.of("here/one", listed("here/one", 9, 2, "changed")), 9);

        assertEquals(
                List.of(new Home.Line("here/two", 4, "second"), new Home.Line("here/one", 2, "changed")),
                home.listed(C, Long.MAX_VALUE, 9));
        assertEquals(List.of(new Home.Line("here/one", 2, "changed")), home.changed(C, 4));
        assertEquals(2, home.changed(C, 0).size());
        assertEquals(Map.of("here/one", listed("here/one", 9, 2, "changed")), home.documents(Set.of("here/one")));
    }

    @Test
    void a_list_goes_on_where_it_was_left_whatever_is_added_meanwhile() {
        home.write(Map.of(), listed("here/a", 1, "here/b", 3, "here/c", 5, "here/d", 7), 7);

        assertEquals(List.of(row("here/d", 7), row("here/c", 5)), home.listed(C, Long.MAX_VALUE, 2));
        home.write(Map.of(), listed("here/e", 9), 9);
        assertEquals(List.of(row("here/b", 3), row("here/a", 1)), home.listed(C, 5, 2));
    }

    @Test
    void what_was_built_beside_takes_the_place_as_a_whole() {
        home.write(Map.of("c/name", "old"), listed("here/a", 3, "here/b", 4), 4);
        var beside = home.beside();
        beside.empty();
        beside.claim();
        beside.write(Map.of("c/name", "new"), listed("here/a", 3), 5);
        assertEquals(2, home.listed(C, Long.MAX_VALUE, 9).size());
        var built = Fingerprint.of(beside);

        home.replaceByBeside();

        assertEquals(built, Fingerprint.of(home));
        assertEquals(List.of(row("here/a", 3)), home.listed(C, Long.MAX_VALUE, 9));
        assertEquals(new Progress(5, "line 5"), home.progress());
        assertTrue(home.beside().isEmpty());
        home.write(Map.of(), listed("here/c", 6), 6);
        assertEquals(List.of(row("here/c", 6), row("here/a", 3)), home.listed(C, Long.MAX_VALUE, 9));
    }

    @Test
    void what_was_emptied_begins_anew() {
        home.write(Map.of("c/name", "old"), listed("here/a", 3), 4);
        assertFalse(home.isEmpty());

        home.empty();

        assertTrue(home.isEmpty());
        assertEquals(Optional.of(Progress.NONE), home.claim());
        home.write(Map.of("c/name", "new"), listed("here/b", 2), 2);
        assertEquals(new Progress(2, "line 2"), home.progress());
    }

    /** By their ids, each with the position at which it was listed. */
    private static Map<String, Stored> listed(Object... idsAndPositions) {
        var listed = new HashMap<String, Stored>();
        for (int i = 0; i < idsAndPositions.length; i += 2) {
            var id = (String) idsAndPositions[i];
            int at = (Integer) idsAndPositions[i + 1];
            listed.put(id, new Stored(id, at, "{}", at, "\"" + id + "\""));
        }
        return listed;
    }

    private static Home.Line row(String id, long at) {
        return new Home.Line(id, at, "\"" + id + "\"");
    }

    @Test
    void a_thousand_events_fold_in_one_batch() {
        ledger.append(Ledger.facts(120, 440));
        fold(ledger.recorded());

        assertEquals(
                120,
                home.listed(new CommunityId("nanlang"), Long.MAX_VALUE, 500).size());
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
        var names = new Names(home);
        for (var recorded : events)
            for (var link : VIEW.links(recorded)) names.give(recorded.given().community(), link);
        home.write(names.given(), Map.of(), 0);
        assertNotEquals(Map.of(), home.links(Set.of("nanlang/" + Ids.household(0))));

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
        assertEquals(1, home.progress().position());
        assertEquals(
                List.of(1L),
                home.documents(Set.of("nanlang/" + Ids.group(1))).values().stream()
                        .map(Stored::seen)
                        .toList());
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
}
