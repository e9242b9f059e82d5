package org.folkmoot.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The events that one decision depends on, and nothing else: if none of them changes, the decision stands.
 *
 * @param slices each a tag with the event classes read of it
 */
public record Boundary(List<Slice> slices) {

    /** Events of these classes that carry this tag. */
    public record Slice(Tag tag, Set<Class<? extends Event>> events) {
        public Slice {
            if (events.isEmpty()) throw new IllegalArgumentException("a slice names the events it reads");
            events = Set.copyOf(events);
        }
    }

    public Boundary {
        slices = List.copyOf(slices);
    }

    public static Boundary none() {
        return new Boundary(List.of());
    }

    /** This boundary, and these events of that tag. */
    @SafeVarargs
    public final Boundary and(Tag tag, Class<? extends Event>... events) {
        return and(of(tag, events));
    }

    /** This boundary, and that one. */
    public Boundary and(Boundary other) {
        var more = new ArrayList<>(slices);
        more.addAll(other.slices);
        return new Boundary(more);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // copied at once by Set.of
    public static Boundary of(Tag tag, Class<? extends Event>... events) {
        return new Boundary(List.of(new Slice(tag, Set.of(events))));
    }
}
