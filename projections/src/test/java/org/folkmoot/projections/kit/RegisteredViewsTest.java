package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.folkmoot.axon.Soon;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.projections.Histories;
import org.folkmoot.record.Recorded;
import org.junit.jupiter.api.Test;

/** What holds of every view that has registered itself. */
class RegisteredViewsTest {

    private static final List<View<?>> VIEWS = Views.registered();

    @Test
    void each_has_a_name_of_its_own() {
        assertFalse(VIEWS.isEmpty());
        assertEquals(VIEWS.size(), VIEWS.stream().map(View::name).distinct().count());
        for (var view : VIEWS) assertTrue(view.name().matches("[a-z-]+"), view.name());
    }

    @Test
    void histories_try_every_view() {
        var events = Folded.recorded(Histories.of(1, 40));
        for (var view : VIEWS) {
            var home = new MemoryHome();
            fold(view, home, events);
            var documents = new HashSet<String>();
            home.each(stored -> documents.add(stored.id()));
            assertFalse(documents.isEmpty(), view.name());
        }
    }

    @Property(tries = 25)
    void cut_and_delivered_again_as_chance_will_a_history_makes_the_same_documents(
            @ForAll @LongRange(min = 0) long seed) {
        var events = Folded.recorded(Histories.of(seed, 15));
        for (var view : VIEWS) {
            var whole = new MemoryHome();
            fold(view, whole, events);
            var cut = new MemoryHome();
            foldByChance(view, cut, events, new Random(seed));
            assertEquals(Fingerprint.of(whole), Fingerprint.of(cut), view.name());
        }
    }

    @Test
    void live_views_are_what_the_record_gives() throws Exception {
        try (var ledger = new Ledger();
                var store = ViewStore.inMemory();
                var views = Views.open(store, ledger.log, Ledger.JSON, VIEWS)) {
            views.start(ledger.axon);
            long last = 0;
            for (var event : Histories.of(3, 30)) last = ledger.append(event);
            assertTrue(views.await(last, Soon.LIMIT), () -> views.status().toString());
            for (var view : VIEWS) compare(views, view, last);
        }
    }

    @SuppressWarnings("unchecked") // the class of a view is the class of a view
    private static <D> void compare(Views views, View<D> view, long last) {
        var comparison = views.compare((Class<? extends View<D>>) view.getClass());
        assertEquals(
                new Views.ViewComparison(view.name(), last, comparison.rebuilt(), comparison.rebuilt()), comparison);
    }

    @Test
    void every_event_that_a_view_reads_is_one_that_can_happen() {
        var stored = Ledger.JSON.names().events();
        for (var view : VIEWS) {
            var read = view.events().stream().flatMap(Capabilities::members).collect(Collectors.toSet());
            assertTrue(stored.containsAll(read), view.name());
        }
    }

    private static <D> void fold(View<D> view, Home home, List<Recorded> events) {
        var batch = new Batch<>(view, home, Ledger.JSON);
        events.forEach(batch::add);
        batch.flush();
    }

    private static void foldByChance(View<?> view, Home home, List<Recorded> events, Random random) {
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(50));
            fold(view, home, events.subList(Math.max(0, from - random.nextInt(20)), to));
            from = to;
        }
    }
}
