package org.folkmoot.projections.kit;

import static org.folkmoot.projections.Facts.digest;
import static org.folkmoot.projections.Facts.proposal;
import static org.folkmoot.projections.Facts.tabled;
import static org.folkmoot.projections.kit.Ledger.NANLANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.folkmoot.axon.Soon;
import org.folkmoot.projections.kit.Listing.Placed;
import org.folkmoot.projections.proposals.ProposalSheet.Entry;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final int SIZE = 20;

    private final ViewStore store = ViewStore.inMemory();
    private final Ledger ledger = new Ledger();
    private final Views views = Views.open(store, ledger.log, Ledger.JSON, List.of(new ProposalSheets()));
    private int tabled;

    @BeforeEach
    void start() throws InterruptedException {
        views.start(ledger.axon);
        table(50);
    }

    @AfterEach
    void close() {
        views.close();
        ledger.close();
        store.close();
    }

    private void table(int more) throws InterruptedException {
        show(ledger.appendEach(IntStream.range(tabled, tabled += more)
                .mapToObj(number -> tabled(number, "Proposal " + number))
                .toList()));
    }

    private void show(long position) throws InterruptedException {
        assertTrue(views.await(position, Soon.LIMIT), () -> views.status().toString());
    }

    private Page<Entry> kept(@Nullable Long before) {
        return views.list(ProposalSheets.class, NANLANG, before, SIZE);
    }

    private Page<Entry> found(@Nullable Long before) {
        return views.list(ProposalSheets.class, NANLANG)
                .where(entry -> entry.title().startsWith("Proposal"))
                .page(before, SIZE);
    }

    /** Page by page to the end, while before each page after the first as many are added as a page holds. */
    private List<ProposalId> readWhileTwentyAreAdded(Function<@Nullable Long, Page<Entry>> pages)
            throws InterruptedException {
        var read = new ArrayList<ProposalId>();
        Long before = null;
        do {
            var page = pages.apply(before);
            page.entries().forEach(entry -> read.add(entry.id()));
            before = page.older();
            table(SIZE);
        } while (before != null);
        return read;
    }

    private static List<ProposalId> latestFirst(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> proposal(count - 1 - number))
                .toList();
    }

    @Test
    void what_is_added_between_two_pages_makes_none_be_skipped_or_seen_twice() throws InterruptedException {
        assertEquals(latestFirst(50), readWhileTwentyAreAdded(this::kept));
    }

    @Test
    void nor_does_it_where_one_looks_for_something() throws InterruptedException {
        assertEquals(latestFirst(50), readWhileTwentyAreAdded(this::found));
    }

    @Test
    void a_page_that_holds_just_the_rest_is_the_last() throws InterruptedException {
        table(10);

        assertEquals(20, kept(kept(kept(null).older()).older()).entries().size());
        assertEquals(null, kept(kept(kept(null).older()).older()).older());
        assertEquals(List.of(), kept(1L).entries());
    }

    @Test
    void a_list_follows_its_documents() throws InterruptedException {
        assertEquals(50, views.list(ProposalSheets.class, NANLANG).size());

        show(ledger.appendEach(List.of(
                new ProposalAmended(proposal(3), "Courtyard", digest(9), null), new ProposalWithdrawn(proposal(4)))));
        table(1);

        var list = views.list(ProposalSheets.class, NANLANG).earliestFirst().toList();
        assertEquals(51, list.size());
        assertEquals("Courtyard", list.get(3).title());
        assertEquals(list, kept(null, 100).entries().reversed());
    }

    private Page<Entry> kept(@Nullable Long before, int size) {
        return views.list(ProposalSheets.class, NANLANG, before, size);
    }

    @Test
    void a_rebuilt_list_is_the_same() throws InterruptedException {
        var before = views.list(ProposalSheets.class, NANLANG).stream().toList();

        assertTrue(views.rebuild(ProposalSheets.class, _ -> {}).same());

        assertEquals(before, views.list(ProposalSheets.class, NANLANG).stream().toList());
        assertEquals(before.subList(0, SIZE), kept(null).entries());
    }

    @Test
    void what_one_event_began_stands_on_one_page() {
        var places = List.of(placed(9), placed(7), placed(7), placed(5), placed(5), placed(5), placed(3));

        assertEquals(new Page<>(List.of(9L), 9L), from(places, Long.MAX_VALUE));
        assertEquals(new Page<>(List.of(7L, 7L), 7L), from(places, 9));
        assertEquals(new Page<>(List.of(5L, 5L, 5L), 5L), from(places, 7));
        assertEquals(new Page<>(List.of(3L), null), from(places, 5));
    }

    private static Placed<Long> placed(long at) {
        return new Placed<>(at, at);
    }

    /** A page of two. */
    private static Page<Long> from(List<Placed<Long>> all, long before) {
        return Listing.page(
                most -> all.stream()
                        .filter(one -> one.at() < before)
                        .limit(most)
                        .toList(),
                2);
    }

    @Test
    void there_is_no_page_without_room() {
        assertThrows(IllegalArgumentException.class, () -> kept(null, 0));
    }
}
