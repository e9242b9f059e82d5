package org.folkmoot.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events that one decision depends on, and nothing else: if none of them changes, the decision stands.
 *
 * @param slices one for each tag that is read
 */
public record Boundary(List<Slice> slices) {

    /**
     * Events of these classes that carry this tag.
     *
     * @param events records; a sealed family, or what any word's events may be, stands for all of its records
     */
    public record Slice(Tag tag, Set<Class<? extends Event>> events) {
        public Slice {
            if (events.isEmpty()) throw new IllegalArgumentException("a slice names the events it reads");
            events = events.stream().flatMap(Capabilities::members).collect(Collectors.toUnmodifiableSet());
        }

        /** Whether it reads events of that sort, given that they carry the tag. */
        boolean reads(Event event) {
            return events.contains(event.getClass());
        }

        private Slice and(Slice other) {
            return new Slice(
                    tag, Stream.concat(events.stream(), other.events.stream()).collect(Collectors.toSet()));
        }
    }

    public Boundary {
        slices = List.copyOf(slices);
    }

    public static Boundary none() {
        return new Boundary(List.of());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // copied at once by Set.of
    public static Boundary of(Tag tag, Class<? extends Event>... events) {
        return new Boundary(List.of(new Slice(tag, Set.of(events))));
    }

    /** Whether the event is one of them. */
    public boolean takes(Event event) {
        var tags = event.tags();
        return slices.stream().anyMatch(slice -> slice.reads(event) && tags.contains(slice.tag()));
    }

    /** Whether any slice reads events of that sort. */
    boolean reads(Event event) {
        return slices.stream().anyMatch(slice -> slice.reads(event));
    }

    /** This boundary, and these events of that tag. */
    @SafeVarargs
    public final Boundary and(Tag tag, Class<? extends Event>... events) {
        return and(of(tag, events));
    }

    /** This boundary, and that one. */
    public Boundary and(Boundary other) {
        if (other.slices.isEmpty()) return this;
        if (slices.isEmpty()) return other;
        var all = new ArrayList<>(slices);
        for (var slice : other.slices) add(all, slice);
        return new Boundary(all);
    }

    private static void add(List<Slice> slices, Slice more) {
        for (int i = 0; i < slices.size(); i++) {
            if (!slices.get(i).tag().equals(more.tag())) continue;
            slices.set(i, slices.get(i).and(more));
            return;
        }
        slices.add(more);
    }
}
