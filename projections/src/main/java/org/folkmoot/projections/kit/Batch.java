package org.folkmoot.projections.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Events that follow each other, folded into one view: each document they touch is read once, and written once however many of
 * them touch it. Not for use by several threads.
 *
 * <p>Documents stay at hand after they are written. That is right as long as the batch is given every event that follows: it
 * belongs to one claim of the view and ends with it.
 */
final class Batch<D> {

    /** Documents that are held at most, written or to be written. */
    static final int MOST = 500;

    private final View<D> view;
    private final Home home;
    private final RecordJson json;
    private final Names names;
    private final List<Recorded> events = new ArrayList<>();
    private final Map<String, Document> documents = new HashMap<>();
    private long last;

    Batch(View<D> view, Home home, RecordJson json) {
        this.view = view;
        this.home = home;
        this.json = json;
        this.names = new Names(home);
    }

    /** Takes one more event, which follows those taken before. */
    void add(Recorded recorded) {
        last = recorded.position();
        if (view.reads(recorded.event())) events.add(recorded);
    }

    /** The position of the last event taken, whether or not the view reads it; 0 before any. */
    long last() {
        return last;
    }

    /**
     * Folds and writes what was taken, and returns when it is kept.
     *
     * @throws FoldFailure if the fold fails; what precedes that event is kept
     * @throws Home.Overtaken if another node has gone on with the view; this batch is then of no use
     */
    void flush() {
        try {
            fold();
        } catch (FoldFailure failure) {
            write(failure.position() - 1);
            throw failure;
        }
        write(last);
    }

    /**
     * Folds what was taken, and writes only when too much is held.
     *
     * @throws FoldFailure if the fold fails; what precedes that event is folded
     */
    void fold() {
        if (events.isEmpty()) return;
        try {
            var touched = touched();
            read(touched);
            for (int i = 0; i < touched.size(); i++)
                for (var id : touched.get(i))
                    documents
                            .computeIfAbsent(id, key -> new Document(key, null))
                            .take(events.get(i));
            if (touched.size() < events.size()) touch(events.get(touched.size())); // fails as it did before
        } finally {
            events.clear();
        }
        if (documents.size() >= MOST) {
            write(last);
            documents.clear();
        }
    }

    /** The documents that each event touches, up to the first event for which that cannot be told. */
    private List<List<String>> touched() {
        names.load(askedFor());
        var touched = new ArrayList<List<String>>(events.size());
        try {
            for (var recorded : events) touched.add(touch(recorded));
        } catch (FoldFailure atThisEvent) {
            return touched;
        }
        return touched;
    }

    /** The names that the views will ask for, as far as they do so whatever the answer. */
    private Set<String> askedFor() {
        var ids = new HashSet<String>();
        try {
            for (var recorded : events) askedFor(recorded, ids);
        } catch (FoldFailure met_again_when_it_is_folded) {
            return ids;
        }
        return ids;
    }

    private void askedFor(Recorded recorded, Set<String> ids) {
        guarded(recorded, () -> {
            var community = recorded.given().community();
            for (var link : view.links(recorded)) ids.add(Names.id(community, link.name()));
            return view.keys(recorded, name -> {
                ids.add(Names.id(community, name));
                return Optional.empty();
            });
        });
    }

    private List<String> touch(Recorded recorded) {
        return guarded(recorded, () -> {
            var community = recorded.given().community();
            for (var link : view.links(recorded)) names.give(community, link);
            return view.keys(recorded, names.in(community)).stream()
                    .map(key -> Names.id(community, key))
                    .toList();
        });
    }

    private void read(List<List<String>> touched) {
        var missing = new HashSet<String>();
        touched.forEach(missing::addAll);
        missing.removeAll(documents.keySet());
        if (missing.isEmpty()) return;
        home.documents(missing).forEach((id, stored) -> documents.put(id, new Document(id, stored)));
    }

    /**
     * Writes what has changed since it was written last, and that the view has come so far.
     *
     * @param position everything up to this one was taken, or concerns the view not
     */
    void write(long position) {
        var changed = new HashMap<String, Stored>();
        for (var document : documents.values()) document.changed().ifPresent(now -> changed.put(now.id(), now));
        home.write(names.given(), changed, position);
        names.kept();
        for (var document : documents.values()) document.kept();
    }

    private <T> T guarded(Recorded recorded, Supplier<T> pure) {
        try {
            return pure.get();
        } catch (RuntimeException e) {
            throw new FoldFailure(view.name(), recorded.position(), e);
        }
    }

    /** One document while it is at hand. */
    private final class Document {
        private final String id;
        private final @Nullable Stored before;
        private @Nullable D now;
        private long seen;
        private long kept;
        private long listedAt;

        Document(String id, @Nullable Stored before) {
            this.id = id;
            this.before = before;
            this.seen = before == null ? 0 : before.seen();
            this.kept = seen;
            this.listedAt = before == null ? 0 : before.listedAt();
        }

        void take(Recorded recorded) {
            if (recorded.position() <= seen) return;
            boolean begins = seen == 0;
            now = guarded(recorded, () -> next(recorded));
            if (begins && now instanceof Listed<?>) listedAt = recorded.position();
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
            if (seen == kept) return Optional.empty();
            return Optional.ofNullable(now).map(this::stored);
        }

        private Stored stored(D document) {
            var body = text(document);
            if (!(document instanceof Listed<?> listed)) return new Stored(id, seen, body, 0, null);
            var entry = listed.entry();
            return new Stored(id, seen, body, listedAt, entry == document ? body : text(entry));
        }

        void kept() {
            kept = seen;
        }

        private String text(Object document) {
            try {
                return json.toText(document);
            } catch (RuntimeException e) {
                throw new IllegalStateException(id + " of the view " + view.name() + " cannot be written", e);
            }
        }
    }
}
