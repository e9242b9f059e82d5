package org.folkmoot.projections.kit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.folkmoot.decisions.Event;

/** Who reads the events of a class. There are about a hundred classes, and each is asked for very often. Not for several threads. */
final class ByEvent<T> {

    private final Collection<? extends T> all;
    private final Function<T, View<?>> view;
    private final Map<Class<? extends Event>, List<T>> known = new HashMap<>();

    /** @param view which view decides what one of them reads */
    ByEvent(Collection<? extends T> all, Function<T, View<?>> view) {
        this.all = all;
        this.view = view;
    }

    List<T> readersOf(Event event) {
        return known.computeIfAbsent(
                event.getClass(),
                _ -> all.stream()
                        .filter(one -> view.apply(one).reads(event))
                        .<T>map(one -> one)
                        .toList());
    }
}
