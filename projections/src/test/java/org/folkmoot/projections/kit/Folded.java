package org.folkmoot.projections.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.Actor;

/** What a view shows after some events, written and read again as it would be kept. */
public final class Folded<D> {

    /** The day on which events happen that a test gives no day. */
    public static final LocalDate DAY = LocalDate.of(2026, 4, 11);

    private final View<D> view;
    private final MemoryHome home = new MemoryHome();

    private Folded(View<D> view) {
        this.view = view;
    }

    /** The events happen one after the other at noon of {@link #DAY}; their positions are counted from 1. */
    public static <D> Folded<D> of(View<D> view, Event... events) {
        return of(view, List.of(events));
    }

    public static <D> Folded<D> of(View<D> view, List<? extends Event> events) {
        var folded = new Folded<>(view);
        var batch = new Batch<>(view, folded.home, Ledger.JSON);
        recorded(events).forEach(batch::add);
        batch.flush();
        return folded;
    }

    /** The events as a record would hold them. */
    public static List<Recorded> recorded(List<? extends Event> events) {
        var recorded = new ArrayList<Recorded>();
        for (var event : events) recorded.add(new Recorded(recorded.size() + 1, given(), event));
        return recorded;
    }

    private static Given given() {
        return new Given(noon(), Actor.ADMINISTRATOR, Ledger.NANLANG);
    }

    public static Instant noon() {
        return DAY.atTime(12, 0).atZone(Given.ZONE).toInstant();
    }

    public Optional<D> document(String key) {
        return home.documents(Set.of("nanlang/" + key)).values().stream()
                .map(stored -> Ledger.JSON.fromJson(view.document(), Ledger.JSON.tree(stored.body())))
                .findFirst();
    }

    /** The only document of that key. */
    public D get(String key) {
        return document(key).orElseThrow(() -> new AssertionError("no document " + key));
    }
}
