package org.folkmoot.projections.kit;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.folkmoot.decisions.Event;
import org.folkmoot.record.Recorded;

/** A view with one document for each community: what it reads adds up to one thing. */
public abstract class Single<D> extends Sheets<D> {

    /** The key of the one document. */
    static final String KEY = "all";

    private final D before;

    /** @param before the document before any event */
    protected Single(String name, Class<D> document, D before) {
        super(name, document);
        this.before = before;
    }

    protected final <E extends Event> void on(Class<E> type, BiFunction<D, E, D> step) {
        on(type, (_, _) -> Stream.of(KEY), step);
    }

    protected final <E extends Event> void on(Class<E> type, Step<D, E> step) {
        on(type, (_, _) -> Stream.of(KEY), step);
    }

    @Override
    public final D first(String key, Recorded recorded) {
        return apply(before, recorded);
    }
}
