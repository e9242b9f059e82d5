package org.folkmoot.decisions;

import java.util.Set;
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
    private final Supplier<Sum<A>> begin;

    private Known(Boundary told, Supplier<Sum<A>> begin) {
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
        return new Known<>(told, () -> new Reading<>(told, family, step, before));
    }

    /** What all events of a family about one thing add up to. */
    public static <A, E extends Event> Known<A> from(Tag about, Class<E> family, A before, BiFunction<A, E, A> step) {
        return from(Boundary.of(about, family), family, before, step);
    }

    /** The last event of a type, or of a sealed family, about something; null if there is none. */
    public static <E extends Event> Known<@Nullable E> last(Tag about, Class<E> type) {
        return from(about, type, null, (_, event) -> event);
    }

    /** Whether any of these events has happened to something. */
    @SafeVarargs
    public static Known<Boolean> whether(Tag about, Class<? extends Event>... events) {
        return from(Boundary.of(about, events), Event.class, false, (_, _) -> true);
    }

    /** What needs no event to tell it. */
    public static <A> Known<A> of(A value) {
        return from(Boundary.none(), Event.class, value, (known, _) -> known);
    }

    /** The same where it is asked for; else what is known before any event, and none is read. */
    public Known<A> onlyIf(boolean asked) {
        return asked ? this : of(begin.get().total());
    }

    /** What follows from this. */
    public <B> Known<B> map(Function<? super A, ? extends B> then) {
        return new Known<>(told, () -> new Mapped<>(begin.get(), then));
    }

    public static <A, B, S> Known<S> together(Known<A> a, Known<B> b, BiFunction<A, B, S> into) {
        return new Known<>(a.told.and(b.told), () -> new Both<>(a.begin.get(), b.begin.get(), into));
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

    /** The events that tell it. */
    public Boundary told() {
        return told;
    }

    /** Nothing told yet. */
    public SoFar<A> before() {
        return new SoFar<>(told, begin.get());
    }

    /** What these events tell: all that are in {@link #told} and no others, in the order of the record. */
    public A after(Iterable<? extends Event> events) {
        var known = before();
        for (var event : events) known.and(event);
        return known.total();
    }

    /** What is known so far, while events are read. It changes, and is for one thread at a time. */
    public static final class SoFar<A> {
        private final Tags tags;
        private final Sum<A> sum;

        private SoFar(Boundary told, Sum<A> sum) {
            this.tags = new Tags(told);
            this.sum = sum;
        }

        /** Takes in the next event, one of those that tell it. */
        public SoFar<A> and(Event event) {
            tags.turnTo(event);
            sum.add(event, tags);
            return this;
        }

        public A total() {
            return sum.total();
        }
    }

    /**
     * By which tags the event at hand was found. Most are found by one tag only, and an event makes its tags anew whenever it is asked:
     * dear, where ten thousand ballots are counted.
     */
    private static final class Tags {
        private final Boundary told;
        private @Nullable Tag only;
        private Set<Tag> all = Set.of();

        private Tags(Boundary told) {
            this.told = told;
        }

        private void turnTo(Event event) {
            only = null;
            for (var slice : told.slices()) {
                if (!slice.reads(event)) continue;
                if (only != null) {
                    only = null;
                    all = event.tags();
                    return;
                }
                only = slice.tag();
            }
        }

        private boolean have(Tag tag) {
            return only == null ? all.contains(tag) : only.equals(tag);
        }
    }

    /** A reading under way. A whole asks its parts only when it is asked itself. */
    private sealed interface Sum<A> {

        void add(Event event, Tags tags);

        A total();
    }

    private static final class Reading<A, E extends Event> implements Sum<A> {
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

        @Override
        public void add(Event event, Tags tags) {
            for (var slice : told.slices()) {
                if (!slice.reads(event) || !tags.have(slice.tag())) continue;
                total = step.apply(total, family.cast(event));
                return;
            }
        }

        @Override
        public A total() {
            return total;
        }
    }

    private record Both<A, B, S>(Sum<A> a, Sum<B> b, BiFunction<A, B, S> into) implements Sum<S> {
        @Override
        public void add(Event event, Tags tags) {
            a.add(event, tags);
            b.add(event, tags);
        }

        @Override
        public S total() {
            return into.apply(a.total(), b.total());
        }
    }

    private record Mapped<A, B>(Sum<A> of, Function<? super A, ? extends B> then) implements Sum<B> {
        @Override
        public void add(Event event, Tags tags) {
            of.add(event, tags);
        }

        @Override
        public B total() {
            return then.apply(of.total());
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
}
