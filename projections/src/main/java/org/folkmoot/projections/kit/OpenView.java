package org.folkmoot.projections.kit;

import com.mongodb.client.MongoDatabase;
import org.folkmoot.record.RecordJson;

/** A view while it is open: where it is kept, how it is read, and what becomes of the batches that are delivered to it. */
final class OpenView<D> implements Processors.Delivery {

    final View<D> view;
    final MongoHome home;
    final Pages<D> pages;
    final Listings<?> listings;
    private final Class<?> entry;
    private final RecordJson json;
    private final Marks marks;

    OpenView(View<D> view, MongoDatabase database, RecordJson json, Marks marks) {
        this.view = view;
        this.home = new MongoHome(database, view.storedName());
        this.pages = new Pages<>(view, home, json);
        this.listings = new Listings<>(home, () -> marks.position(view.name()), this::entry);
        this.json = json;
        this.entry = entry(view);
        this.marks = marks;
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

    @Override
    public Batch<D> begin() {
        return new Batch<>(view, home, json);
    }

    @Override
    public void kept(Batch<?> batch) {
        passed(batch.last());
    }

    /** The view shows everything up to that position. */
    void passed(long position) {
        marks.passed(view.name(), position);
    }

    @Override
    public void failed(RuntimeException why) {
        if (why instanceof FoldFailure fold) marks.passed(view.name(), fold.position() - 1);
        marks.failed(view.name(), String.valueOf(why.getMessage()));
    }
}
