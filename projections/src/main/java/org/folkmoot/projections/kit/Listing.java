package org.folkmoot.projections.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole list of a community, or what one looks for in it, the latest first. */
public final class Listing<E> {

    private final NavigableMap<Long, E> latestFirst;
    private final Predicate<E> sought;

    /** @param latestFirst the entries by their places, the highest first */
    Listing(NavigableMap<Long, E> latestFirst, Predicate<E> sought) {
        this.latestFirst = latestFirst;
        this.sought = sought;
    }

    /** Of these, those that fit. */
    public Listing<E> where(Predicate<? super E> fits) {
        return new Listing<>(latestFirst, sought.and(fits));
    }

    public Stream<E> stream() {
        return latestFirst.values().stream().filter(sought);
    }

    /** The same, the earliest first. */
    public Stream<E> earliestFirst() {
        return latestFirst.descendingMap().values().stream().filter(sought);
    }

    public int size() {
        return Math.toIntExact(stream().count());
    }

    /**
     * One page.
     *
     * @param before where it begins, from the page before; null for the latest entries
     * @param size how many entries at most, 1 or more
     */
    public Page<E> page(@Nullable Long before, int size) {
        var from = before == null ? latestFirst : latestFirst.tailMap(before, false);
        return page(
                from.entrySet().stream()
                        .filter(entry -> sought.test(entry.getValue()))
                        .map(entry -> new Place<>(entry.getKey(), entry.getValue())),
                size);
    }

    /** An entry in its place. */
    record Place<E>(long at, E entry) {}

    /** The first page of these; one more is asked for, to see whether another page follows. */
    static <E> Page<E> page(Stream<Place<E>> latestFirst, int size) {
        if (size < 1) throw new IllegalArgumentException("no page of " + size);
        var some = latestFirst.limit(size + 1L).toList();
        var shown = new ArrayList<>(some.subList(0, Math.min(size, some.size())));
        return new Page<>(
                List.copyOf(shown.stream().map(Place::entry).toList()),
                some.size() > size ? shown.getLast().at() : null);
    }
}
