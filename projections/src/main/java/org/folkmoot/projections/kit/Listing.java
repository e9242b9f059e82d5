package org.folkmoot.projections.kit;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole list of a community, or what one looks for in it, the latest first. */
public final class Listing<E> {

    private final NavigableMap<Slot, E> latestFirst;
    private final Predicate<E> sought;

    /** @param latestFirst the entries by their places */
    Listing(NavigableMap<Slot, E> latestFirst, Predicate<E> sought) {
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
     * @param size how many entries at most, 1 or more; more only where one event began more than that
     */
    public Page<E> page(@Nullable Long before, int size) {
        var from = before == null ? latestFirst : latestFirst.tailMap(Slot.before(before), true);
        return page(
                most -> from.entrySet().stream()
                        .filter(entry -> sought.test(entry.getValue()))
                        .limit(most)
                        .map(entry -> new Placed<>(entry.getKey().at(), entry.getValue()))
                        .toList(),
                size);
    }

    /** Where an entry stands; of those that one event began, by their ids. */
    record Slot(long at, String id) {

        static final Comparator<Slot> LATEST_FIRST =
                Comparator.comparingLong(Slot::at).reversed().thenComparing(Slot::id);

        /** The first place of those before a position. */
        static Slot before(long position) {
            return new Slot(position - 1, "");
        }
    }

    /** An entry and the position at which it stands. */
    record Placed<E>(long at, E entry) {}

    /**
     * The first page. What one event began is not divided between two pages, or the second would not show it.
     *
     * @param latestFirst so many of the entries, or all there are
     */
    static <E> Page<E> page(IntFunction<List<Placed<E>>> latestFirst, int size) {
        if (size < 1) throw new IllegalArgumentException("no page of " + size);
        var some = latestFirst.apply(size + 1);
        if (some.size() <= size) return new Page<>(entries(some), null);
        long next = some.getLast().at();
        var shown = some.stream().filter(placed -> placed.at() != next).toList();
        return shown.isEmpty()
                ? page(latestFirst, size + 1)
                : new Page<>(entries(shown), shown.getLast().at());
    }

    private static <E> List<E> entries(List<Placed<E>> some) {
        return some.stream().map(Placed::entry).toList();
    }
}
