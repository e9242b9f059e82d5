package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;

/**
 * What a view shows after some facts: folded in memory, but through the JSON in which it is kept. It is the same whether the facts
 * come one by one, all at once, or all again; a view for which that does not hold fails the test that asks for a document.
 */
public final class Shown<D> {

    public static final CommunityId NANLANG = new CommunityId("nanlang");

    /** Documents need no stored names. */
    private static final RecordJson JSON = new RecordJson(new EventNames(List.<Class<?>>of()));

    private final View<D> view;
    private final List<Recorded> facts;
    private final LocalDate day;

    private Shown(View<D> view, List<Recorded> facts, LocalDate day) {
        this.view = view;
        this.facts = facts;
        this.day = day;
    }

    /** Nothing has happened yet. @param day on which it will */
    public static <D> Shown<D> of(View<D> view, LocalDate day) {
        return new Shown<>(view, List.of(), day);
    }

    /** What follows happens on that day. */
    public Shown<D> on(LocalDate later) {
        return new Shown<>(view, facts, later);
    }

    /** The same, with facts that follow, which nothing needs to have decided. */
    public Shown<D> and(List<? extends Event> events) {
        var more = new ArrayList<>(facts);
        var noon = day.atTime(12, 0).atZone(Given.ZONE).toInstant();
        for (var event : events)
            more.add(new Recorded(more.size() + 1, new Given(noon, Actor.ADMINISTRATOR, NANLANG), event));
        return new Shown<>(view, List.copyOf(more), day);
    }

    public Shown<D> and(Event... events) {
        return and(List.of(events));
    }

    public Optional<D> find(String key) {
        return Optional.ofNullable(stored().documents(Set.of(id(key))).get(id(key)))
                .map(stored -> JSON.fromJson(view.document(), JSON.tree(stored.body())));
    }

    public D get(String key) {
        return find(key).orElseThrow();
    }

    /** The pages of a list, oldest first. */
    public List<D> pages() {
        var pages = new ArrayList<D>();
        for (var page = find(Paged.page(0)); page.isPresent(); page = find(Paged.page(pages.size()))) pages.add(page.get());
        return pages;
    }

    /** The keys of all documents. */
    public Set<String> keys() {
        var keys = new TreeSet<String>();
        stored().each(stored -> keys.add(stored.id().substring(id("").length())));
        return keys;
    }

    private Home stored() {
        var once = new MemoryHome();
        for (var fact : facts) fold(List.of(fact), once);
        var atOnce = new MemoryHome();
        fold(facts, atOnce);
        var shown = Fingerprint.of(once);
        assertEquals(shown, Fingerprint.of(atOnce), "one by one or at once, it shows the same");
        fold(facts, once);
        assertEquals(shown, Fingerprint.of(once), "facts that come again change nothing");
        return once;
    }

    private void fold(List<Recorded> some, Home home) {
        var batch = new Batch<>(view, home, JSON);
        some.forEach(batch::add);
        batch.flush();
    }

    private static String id(String key) {
        return NANLANG + "/" + key;
    }
}
