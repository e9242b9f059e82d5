package org.folkmoot.decisions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What a decision must know: which events tell it, and what they add up to. Small readings are put {@link #together}, and what tells
 * the whole is what tells its parts:
 *
 * {@snippet :
 * return Known.together(
 *         CommunityEvent.officesOf(given.by()),
 *         Known.last(vote, VoteOpened.class),
 *         Known.whether(result, ResultDeclared.class),
 *         State::new);
 * }
 *
 * All events that tell a whole come once, in the order of the record, and each part takes those that carry its own tags: of two
 * readings of the same events about different things, neither sees the other's. Where the order of events of several families
 * matters, they are one reading with one step, not several put together.
 *
 * <p>Of type parameters nothing is said about null: what is known may be that there is nothing yet.
 *
 * @param <A> what the events add up to: a value that does not change
 */
@NullUnmarked
public final class Known<A> {

    private final Boundary told;
    private final Begin<A> begin;

    /** Begins to read: adds each reading that takes in events, and says how to ask for the total. */
    private interface Begin<A> {
        Supplier<A> with(List<Reading<?, ?>> readings);
    }

    private Known(Boundary told, Begin<A> begin) {
        this.told = told;
        this.begin = begin;
    }

    /**
     * What events add up to, one after the other.
     *
     * @param told the events, all of them of that family
     * @param family a common type of the events, most often the sealed interface of one capability
     * @param before what is known before any of them
     * @param step what is known after one more; no side effects, and constant time
     */
    public static <A, E extends Event> Known<A> from(
            Boundary told, Class<E> family, A before, BiFunction<A, E, A> step) {
        return new Known<>(told, readings -> {
            var reading = new Reading<>(told, family, step, before);
            readings.add(reading);
            return () -> reading.total;
        });
    }

    /** What all events of a family about one thing add up to. */
    public static <A, E extends Event> Known<A> from(Tag about, Class<E> family, A before, BiFunction<A, E, A> step) {
        return from(Boundary.of(about, family), family, before, step);
    }

    /** The last event of a type, or of a sealed family, about something; null if there is none. */
    public static <E extends Event> Known<@Nullable E> last(Tag about, Class<E> type) {
        return from(about, type, null, (_, event) -> event);
    }

    /** All events of a family, in the order of the record. */
    public static <E extends Event> Known<List<E>> all(Boundary told, Class<E> family) {
        return new Known<>(told, readings -> {
            var all = new ArrayList<E>();
            readings.add(new Reading<List<E>, E>(
                    told,
                    family,
                    (_, event) -> {
                        all.add(event);
                        return all;
                    },
                    all));
            return () -> List.copyOf(all);
        });
    }

    /** Whether any of these events has happened to something. */
    @SafeVarargs
    public static Known<Boolean> whether(Tag about, Class<? extends Event>... events) {
        return from(Boundary.of(about, events), Event.class, false, (_, _) -> true);
    }

    /** What needs no event to tell it. */
    public static <A> Known<A> of(A value) {
        return new Known<>(Boundary.none(), _ -> () -> value);
    }

    /** The same where it is asked for; else what is known before any event, and none is read. */
    public Known<A> onlyIf(boolean asked) {
        return asked ? this : of(begin.with(new ArrayList<>()).get());
    }

    /** What follows from this. */
    public <B> Known<B> map(Function<? super A, ? extends B> then) {
        return new Known<>(told, readings -> {
            var before = begin.with(readings);
            return () -> then.apply(before.get());
        });
    }

    /** The same as it stood when something last happened, that event included; null if it has not happened. */
    public Known<@Nullable A> asOf(Tag about, Class<? extends Event> happened) {
        var moment = Boundary.of(about, happened);
        return new Known<>(told.and(moment), readings -> {
            var standing = begin.with(readings);
            var then = new Reading<A, Event>(moment, Event.class, (_, _) -> standing.get(), null);
            readings.add(then);
            return () -> then.total;
        });
    }

    /** The same of each of several things. */
    public static <K, V> Known<Map<K, V>> each(Collection<K> things, Function<K, Known<V>> known) {
        var told = Boundary.none();
        var of = new HashMap<K, Known<V>>();
        for (var thing : things) of.put(thing, known.apply(thing));
        for (var one : of.values()) told = told.and(one.told);
        return new Known<>(told, readings -> {
            var begun = new HashMap<K, Supplier<V>>();
            of.forEach((thing, one) -> begun.put(thing, one.begin.with(readings)));
            return () -> {
                var totals = new HashMap<K, V>();
                begun.forEach((thing, one) -> totals.put(thing, one.get()));
                return totals;
            };
        });
    }

    public static <A, B, S> Known<S> together(Known<A> a, Known<B> b, BiFunction<A, B, S> into) {
        return new Known<>(a.told.and(b.told), readings -> {
            var first = a.begin.with(readings);
            var second = b.begin.with(readings);
            return () -> into.apply(first.get(), second.get());
        });
    }

    public static <A, B, C, S> Known<S> together(Known<A> a, Known<B> b, Known<C> c, Into3<A, B, C, S> into) {
        Known<Function<C, S>> rest = together(a, b, (x, y) -> z -> into.apply(x, y, z));
        return together(rest, c, Function::apply);
    }

    public static <A, B, C, D, S> Known<S> together(
            Known<A> a, Known<B> b, Known<C> c, Known<D> d, Into4<A, B, C, D, S> into) {
        Known<Function<D, S>> rest = together(a, b, c, (w, x, y) -> z -> into.apply(w, x, y, z));
        return together(rest, d, Function::apply);
    }

    public static <A, B, C, D, E, S> Known<S> together(
            Known<A> a, Known<B> b, Known<C> c, Known<D> d, Known<E> e, Into5<A, B, C, D, E, S> into) {
        Known<Function<E, S>> rest = together(a, b, c, d, (v, w, x, y) -> z -> into.apply(v, w, x, y, z));
        return together(rest, e, Function::apply);
    }

    public static <A, B, C, D, E, F, S> Known<S> together(
            Known<A> a, Known<B> b, Known<C> c, Known<D> d, Known<E> e, Known<F> f, Into6<A, B, C, D, E, F, S> into) {
        Known<Function<F, S>> rest = together(a, b, c, d, e, (u, v, w, x, y) -> z -> into.apply(u, v, w, x, y, z));
        return together(rest, f, Function::apply);
    }

    public static <A, B, C, D, E, F, G, S> Known<S> together(
            Known<A> a,
            Known<B> b,
            Known<C> c,
            Known<D> d,
            Known<E> e,
            Known<F> f,
            Known<G> g,
            Into7<A, B, C, D, E, F, G, S> into) {
        Known<Function<G, S>> rest =
                together(a, b, c, d, e, f, (t, u, v, w, x, y) -> z -> into.apply(t, u, v, w, x, y, z));
        return together(rest, g, Function::apply);
    }

    /** The events that tell it. */
    public Boundary told() {
        return told;
    }

    /** Nothing told yet. */
    public SoFar<A> before() {
        return new SoFar<>(this);
    }

    /** What these events tell: all that are in {@link #told} and no others, in the order of the record. */
    public A after(Iterable<? extends Event> events) {
        var known = before();
        for (var event : events) known.and(event);
        return known.total();
    }

    /** What is known so far, while events are read. It changes, and is for one thread at a time. */
    public static final class SoFar<A> {
        private final List<Reading<?, ?>> readings = new ArrayList<>();
        private final Supplier<A> total;
        private final Map<Class<?>, Readers> readers = new HashMap<>();

        private SoFar(Known<A> known) {
            total = known.begin.with(readings);
        }

        /** Takes in the next event, one of those that tell it. */
        public SoFar<A> and(Event event) {
            var known = readers.get(event.getClass());
            if (known == null) {
                known = Readers.of(event, readings);
                readers.put(event.getClass(), known);
            }
            known.take(event);
            return this;
        }

        public A total() {
            return total.get();
        }
    }

    /**
     * Who reads the events of one class.
     *
     * @param ofTag which of them find it by a tag. Most are found by one tag alone, and an event makes its tags anew whenever it is asked:
     *     dear, where ten thousand ballots are counted
     */
    private record Readers(List<Reading<?, ?>> readings, Map<Tag, BitSet> ofTag) {

        private static Readers of(Event event, List<Reading<?, ?>> all) {
            var readings =
                    all.stream().filter(reading -> reading.told.reads(event)).toList();
            var ofTag = new HashMap<Tag, BitSet>();
            for (int i = 0; i < readings.size(); i++)
                for (var slice : readings.get(i).told.slices())
                    if (slice.reads(event))
                        ofTag.computeIfAbsent(slice.tag(), _ -> new BitSet()).set(i);
            return new Readers(readings, ofTag);
        }

        private void take(Event event) {
            if (ofTag.size() > 1) takeByTag(event);
            else for (var reading : readings) reading.take(event);
        }

        private void takeByTag(Event event) {
            var taking = new BitSet();
            for (var tag : event.tags()) {
                var found = ofTag.get(tag);
                if (found != null) taking.or(found);
            }
            taking.stream().forEach(i -> readings.get(i).take(event));
        }
    }

    /** Events that are being added up. */
    private static final class Reading<A, E extends Event> {
        private final Boundary told;
        private final Class<E> family;
        private final BiFunction<A, E, A> step;
        private A total;

        private Reading(Boundary told, Class<E> family, BiFunction<A, E, A> step, A before) {
            this.told = told;
            this.family = family;
            this.step = step;
            this.total = before;
        }

        private void take(Event event) {
            total = step.apply(total, family.cast(event));
        }
    }

    public interface Into3<A, B, C, S> {
        S apply(A a, B b, C c);
    }

    public interface Into4<A, B, C, D, S> {
        S apply(A a, B b, C c, D d);
    }

    public interface Into5<A, B, C, D, E, S> {
        S apply(A a, B b, C c, D d, E e);
    }

    public interface Into6<A, B, C, D, E, F, S> {
        S apply(A a, B b, C c, D d, E e, F f);
    }

    public interface Into7<A, B, C, D, E, F, G, S> {
        S apply(A a, B b, C c, D d, E e, F f, G g);
    }
}
