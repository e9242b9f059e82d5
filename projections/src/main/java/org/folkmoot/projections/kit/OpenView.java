package org.folkmoot.projections.kit;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Recorded;

/** A view while it is open: where it is kept, how it is read, and what becomes of the batches that are delivered to it. */
final class OpenView<D> implements Processors.Delivery {

    final View<D> view;
    final MongoHome home;
    final Pages<D> pages;
    private final RecordJson json;
    private final Marks marks;

    OpenView(View<D> view, MongoDatabase database, RecordJson json, Marks marks) {
        this.view = view;
        this.home = new MongoHome(database, view.storedName());
        this.pages = new Pages<>(view, home, json);
        this.json = json;
        this.marks = marks;
    }

    D read(Stored stored) {
        return json.fromJson(view.document(), json.tree(stored.body()));
    }

    /** How far the view has nothing to show, from a position it has passed, over the events that follow. */
    long quietFrom(long position, List<Recorded> next) {
        long passed = position;
        for (var recorded : next) {
            if (recorded.position() <= passed) continue;
            if (recorded.position() > passed + 1 || view.reads(recorded.event())) break;
            passed = recorded.position();
        }
        return passed;
    }

    @Override
    public Batch<D> begin() {
        return new Batch<>(view, home, json);
    }

    @Override
    public void kept(Batch<?> batch) {
        marks.passed(view.name(), batch.last());
    }

    @Override
    public void failed(RuntimeException why) {
        if (why instanceof FoldFailure fold) marks.passed(view.name(), fold.position() - 1);
        marks.failed(view.name(), String.valueOf(why.getMessage()));
    }
}
