package org.folkmoot.projections.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Events that follow each other, folded into one view: each document they touch is read once and written once. Not for use by
 * several threads.
 */
final class Batch<D> {

    private final View<D> view;
    private final Home home;
    private final RecordJson json;
    private final List<Recorded> events = new ArrayList<>();
    private long last;
    private boolean idle = true;

    Batch(View<D> view, Home home, RecordJson json) {
        this.view = view;
        this.home = home;
        this.json = json;
    }

    /** Takes one more event, which follows those taken before; the fold happens when the batch is {@link #flush flushed}. */
    void add(Recorded recorded) {
        last = recorded.position();
        if (!view.reads(recorded.event())) return;
        idle = false;
        events.add(recorded);
    }

    /** Whether the view has read none of the events taken. */
    boolean idle() {
        return idle;
    }

    /** The position of the last event taken, whether or not the view reads it; 0 before any. */
    long last() {
        return last;
    }

    /**
     * Folds and writes what was taken, and returns when it is kept.
     *
     * @throws FoldFailure if the fold fails; what precedes that event is kept
     * @throws Home.Overtaken if another node has gone on with the view
     */
    void flush() {
        if (events.isEmpty()) return;
        try {
            fold();
        } catch (FoldFailure failure) {
            events.removeIf(recorded -> recorded.position() >= failure.position());
            flush();
            throw failure;
        }
        events.clear();
    }

    private void fold() {
        var names = new Names(home);
        names.load(askedFor());
        var touched = new ArrayList<List<String>>(events.size());
        for (var recorded : events) touched.add(guarded(recorded, () -> touched(recorded, names)));
        var ids = new HashSet<String>();
        touched.forEach(ids::addAll);
        var stored = home.documents(ids);
        var documents = new HashMap<String, Document>();
        for (int i = 0; i < events.size(); i++) {
            var recorded = events.get(i);
            for (var id : touched.get(i))
                documents
                        .computeIfAbsent(id, key -> new Document(key, stored.get(key)))
                        .take(recorded);
        }
        var changed = new HashMap<String, Stored>();
        documents.forEach((id, document) -> document.changed().ifPresent(now -> changed.put(id, now)));
        home.write(names.given(), names.counters(), changed);
    }

    /** The names that the views will ask for, as far as they do so whatever the answer. */
    private Set<String> askedFor() {
        var ids = new HashSet<String>();
        for (var recorded : events)
            guarded(recorded, () -> {
                var community = recorded.given().community();
                for (var link : view.links(recorded)) ids.add(Names.id(community, link.name()));
                return view.keys(recorded, name -> {
                    ids.add(Names.id(community, name));
                    return Optional.empty();
                });
            });
        return ids;
    }

    private List<String> touched(Recorded recorded, Names names) {
        var community = recorded.given().community();
        for (var link : view.links(recorded)) names.give(community, link);
        return view.keys(recorded, names.in(community)).stream()
                .map(key -> Names.id(community, key))
                .toList();
    }

    private <T> T guarded(Recorded recorded, Supplier<T> pure) {
        try {
            return pure.get();
        } catch (RuntimeException e) {
            throw new FoldFailure(view.name(), recorded.position(), e);
        }
    }

    /** One document while the batch is folded. */
    private final class Document {
        private final String id;
        private final @Nullable Stored before;
        private @Nullable D now;
        private long seen;

        Document(String id, @Nullable Stored before) {
            this.id = id;
            this.before = before;
            this.seen = before == null ? 0 : before.seen();
        }

        void take(Recorded recorded) {
            if (recorded.position() <= seen) return;
            now = guarded(recorded, () -> next(recorded));
            seen = recorded.position();
        }

        private D next(Recorded recorded) {
            if (now != null) return view.apply(now, recorded);
            return before == null
                    ? view.first(id.substring(id.indexOf('/') + 1), recorded)
                    : view.apply(read(before), recorded);
        }

        private D read(Stored stored) {
            return json.fromJson(view.document(), json.tree(stored.body()));
        }

        Optional<Stored> changed() {
            return Optional.ofNullable(now).map(document -> new Stored(id, seen, text(document)));
        }

        private String text(D document) {
            try {
                return json.toText(document);
            } catch (RuntimeException e) {
                throw new FoldFailure(view.name(), seen, e);
            }
        }
    }
}
