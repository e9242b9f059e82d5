package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.Actor;

/**
 * What a view shows after some events, written and read again as it would be kept. It is the same whether the events come one by
 * one, all at once, or all again; a view for which that does not hold fails the test that asks for a document.
 */
public final class Folded<D> {

    /** The day on which events happen that a test gives no day. */
    public static final LocalDate DAY = LocalDate.of(2026, 4, 11);

    private final View<D> view;
    private final List<Recorded> events;
    private final LocalDate day;

    private Folded(View<D> view, List<Recorded> events, LocalDate day) {
        this.view = view;
        this.events = events;
        this.day = day;
    }

    /** The events happen one after the other at noon of {@link #DAY}; their positions are counted from 1. */
    public static <D> Folded<D> of(View<D> view, Event... events) {
        return of(view, List.of(events));
    }

    public static <D> Folded<D> of(View<D> view, List<? extends Event> events) {
        return new Folded<>(view, recorded(events), DAY);
    }

    /** The same; what is added happens on that day. */
    public Folded<D> on(LocalDate later) {
        return new Folded<>(view, events, later);
    }

    /** The same, with events that follow. */
    public Folded<D> and(Event... more) {
        return and(List.of(more));
    }

    public Folded<D> and(List<? extends Event> more) {
        return new Folded<>(view, recorded(events, more, day), day);
    }

    /** The events as a record would hold them. */
    public static List<Recorded> recorded(List<? extends Event> events) {
        return recorded(List.of(), events, DAY);
    }

    private static List<Recorded> recorded(List<Recorded> before, List<? extends Event> events, LocalDate day) {
        var recorded = new ArrayList<>(before);
        var given = new Given(noon(day), Actor.ADMINISTRATOR, Ledger.NANLANG);
        for (var event : events) recorded.add(new Recorded(recorded.size() + 1, given, event));
        return List.copyOf(recorded);
    }

    public static Instant noon() {
        return noon(DAY);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Given.ZONE).toInstant();
    }

    public Optional<D> document(String key) {
        return document(home(), key);
    }

    private Optional<D> document(Home home, String key) {
        return home.documents(Set.of("nanlang/" + key)).values().stream()
                .map(stored -> Ledger.JSON.fromJson(view.document(), Ledger.JSON.tree(stored.body())))
                .findFirst();
    }

    /** The only document of that key. */
    public D get(String key) {
        return document(key).orElseThrow(() -> new AssertionError("no document " + key));
    }

    /** The only document of a view that has one for each community. */
    public D get() {
        return get(Single.KEY);
    }

    /** What the list shows. */
    public <E> Listing<E> list(Class<E> entry) {
        return new Listings<>(home(), () -> events.size(), text -> Ledger.JSON.fromJson(entry, Ledger.JSON.tree(text)))
                .of(Ledger.NANLANG);
    }

    /** What the list shows, the earliest first. */
    public <E> List<E> entries(Class<E> entry) {
        return list(entry).earliestFirst().toList();
    }

    /** The keys of all documents. */
    public Set<String> keys() {
        var keys = new TreeSet<String>();
        home().each(stored -> keys.add(stored.id().substring("nanlang/".length())));
        return keys;
    }

    private Home home() {
        var once = new MemoryHome();
        for (var event : events) fold(List.of(event), once);
        var atOnce = new MemoryHome();
        fold(events, atOnce);
        var shown = Fingerprint.of(once);
        assertEquals(shown, Fingerprint.of(atOnce), "one by one or at once, it shows the same");
        fold(events, once);
        assertEquals(shown, Fingerprint.of(once), "events that come again change nothing");
        return once;
    }

    private void fold(List<Recorded> some, Home home) {
        var batch = new Batch<>(view, home, Ledger.JSON);
        some.forEach(batch::add);
        batch.flush();
    }
}
