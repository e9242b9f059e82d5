package org.folkmoot.projections.kit;

import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.folkmoot.record.RecordJson;

/** A view while it is open: where it is kept, how it is read, and how it is brought on by whoever holds its claim. */
final class OpenView<D> {

    final View<D> view;
    final Home home;
    final Listings<?> listings;
    private final Class<?> entry;
    private final RecordJson json;
    private final Marks marks;
    private final LongFunction<String> lines;

    /** @param lines the hash of the line of the record that holds a position; empty if the record ends before it */
    OpenView(View<D> view, ViewStore store, RecordJson json, Marks marks, LongFunction<String> lines) {
        this.view = view;
        this.home = store.home(view.storedName(), position -> position == 0 ? "" : lines.apply(position));
        this.listings = new Listings<>(home, this::position, this::entry);
        this.json = json;
        this.entry = entry(view);
        this.marks = marks;
        this.lines = lines;
    }

    D read(Stored stored) {
        return json.fromJson(view.document(), json.tree(stored.body()));
    }

    /** What a list shows of a document. */
    Object entry(String text) {
        return json.fromJson(entry, json.tree(text));
    }

    private static Class<?> entry(View<?> view) {
        try {
            return view.document().getMethod("entry").getReturnType();
        } catch (NoSuchMethodException unlisted) {
            return Object.class;
        }
    }

    /** Empties the view if it was not made from this record, or cannot be shown to be, unless another node is at it. */
    void examine() {
        var progress = home.progress();
        if (progress.position() > 0 && isOfThisRecord(progress)) passed(progress.position());
        // Progress alone is enough to doubt: a view that no event has touched yet would else skip what another record
        // had before.
        else if ((progress.position() > 0 || !home.isEmpty()) && home.claim().isPresent()) home.empty();
    }

    private boolean isOfThisRecord(Progress progress) {
        return progress.position() == 0 || lines.apply(progress.position()).equals(progress.line());
    }

    /**
     * Holds the claim from now on.
     *
     * @return how far the view has come; empty if another node is at it, or brought it there on another record: to go on would mix
     *     the two
     */
    OptionalLong claim() {
        var progress = home.claim();
        if (progress.isEmpty()) return OptionalLong.empty();
        if (isOfThisRecord(progress.get()))
            return OptionalLong.of(progress.get().position());
        home.release();
        return OptionalLong.empty();
    }

    /** Renews the claim, and moves the progress over events that the view does not read. */
    void renew() {
        home.advance(position());
    }

    /** Gives up the claim; whoever follows does not come to events again that the view does not read. */
    void release() {
        try {
            renew();
        } catch (Home.Overtaken alreadyAnothers) {
            return;
        }
        home.release();
    }

    Batch<D> begin() {
        return new Batch<>(view, home, json);
    }

    /** Folds and writes what a batch has taken, progress included. */
    void keep(Batch<?> batch) {
        try {
            batch.flush();
        } catch (RuntimeException e) {
            failed(e);
            throw e;
        }
    }

    /** How far the view has come, as this process knows it. */
    long position() {
        return marks.position(view.name());
    }

    /** The view shows everything up to that position. */
    void passed(long position) {
        marks.passed(view.name(), position);
    }

    void failed(RuntimeException why) {
        if (why instanceof FoldFailure fold) marks.passed(view.name(), fold.position() - 1);
        marks.failed(view.name(), String.valueOf(why.getMessage()));
    }
}
