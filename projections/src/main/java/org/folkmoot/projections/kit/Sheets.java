package org.folkmoot.projections.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.decisions.Event;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.Id;
import org.jspecify.annotations.Nullable;

/**
 * A view that says in its constructor which events begin a document, which go on with it, and how. Where an event is of several
 * classes that something was said of, what was said first counts.
 *
 * @param <D> the documents; they stand in a list if they are {@link Listed}
 */
public abstract class Sheets<D> implements View<D> {

    /** The document that an event begins. */
    public interface Beginning<D, E> {
        D of(E event, Recorded recorded);
    }

    /** A document after one more event. */
    public interface Step<D, E> {
        D after(D document, E event, Recorded recorded);
    }

    /** The keys of the documents that an event touches. */
    public interface Keys<E> {
        Stream<String> of(E event, Links links);
    }

    private final String name;
    private final Class<D> document;
    private final Set<Class<? extends Event>> events = new LinkedHashSet<>();
    private final Map<Class<? extends Event>, Keys<Event>> keys = new LinkedHashMap<>();
    private final Map<Class<? extends Event>, Beginning<D, Event>> beginnings = new LinkedHashMap<>();
    private final Map<Class<? extends Event>, Step<D, Event>> steps = new LinkedHashMap<>();
    private final List<Function<Event, Stream<Alias>>> names = new ArrayList<>();

    protected Sheets(String name, Class<D> document) {
        this.name = name;
        this.document = document;
    }

    protected final <E extends Event> void begins(Class<E> type, Function<E, Id> key, Function<E, D> beginning) {
        begins(type, key, (event, _) -> beginning.apply(event));
    }

    protected final <E extends Event> void begins(Class<E> type, Function<E, Id> key, Beginning<D, E> beginning) {
        touches(type, one(key));
        beginnings.put(type, (event, recorded) -> beginning.of(type.cast(event), recorded));
    }

    /** @param key of the document that goes on; null for none */
    protected final <E extends Event> void on(
            Class<E> type, Function<E, ? extends @Nullable Id> key, BiFunction<D, E, D> step) {
        on(type, one(key), step);
    }

    /** @param key of the document that goes on; null for none */
    protected final <E extends Event> void on(Class<E> type, Function<E, ? extends @Nullable Id> key, Step<D, E> step) {
        on(type, one(key), step);
    }

    protected final <E extends Event> void on(Class<E> type, Keys<E> touched, BiFunction<D, E, D> step) {
        on(type, touched, (before, event, _) -> step.apply(before, event));
    }

    protected final <E extends Event> void on(Class<E> type, Keys<E> touched, Step<D, E> step) {
        touches(type, touched);
        steps.put(type, (before, event, recorded) -> step.after(before, type.cast(event), recorded));
    }

    /** From this event on, the name stands for the target, itself a name or a key; later events need to give the name only. */
    protected final <E extends Event> void names(
            Class<E> type, Function<E, Id> given, Function<E, ? extends @Nullable Id> target) {
        names(type, event -> {
            var to = target.apply(event);
            return to == null ? null : new Alias(given.apply(event).value(), to.value());
        });
    }

    protected final <E extends Event> void names(Class<E> type, Function<E, @Nullable Alias> given) {
        events.add(type);
        names.add(event -> type.isInstance(event) ? Stream.ofNullable(given.apply(type.cast(event))) : Stream.empty());
    }

    /** All of these. */
    protected static <E> Keys<E> each(Function<E, ? extends Collection<? extends Id>> ids) {
        return (event, _) -> ids.apply(event).stream().map(Id::value);
    }

    /** What the name stands for, from name to name until the last; none if it stands for nothing. */
    protected static <E> Keys<E> through(Function<E, ? extends Id> given) {
        return (event, links) -> {
            var target = links.to(given.apply(event).value());
            while (target.flatMap(links::to).isPresent()) target = target.flatMap(links::to);
            return target.stream();
        };
    }

    private static <E> Keys<E> one(Function<E, ? extends @Nullable Id> key) {
        return (event, _) -> Stream.<Id>ofNullable(key.apply(event)).map(Id::value);
    }

    private <E extends Event> void touches(Class<E> type, Keys<E> touched) {
        events.add(type);
        keys.putIfAbsent(type, (event, links) -> touched.of(type.cast(event), links));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Class<D> document() {
        return document;
    }

    @Override
    public final Set<Class<? extends Event>> events() {
        return Collections.unmodifiableSet(events);
    }

    @Override
    public final List<Alias> links(Recorded recorded) {
        return names.stream().flatMap(given -> given.apply(recorded.event())).toList();
    }

    @Override
    public final List<String> keys(Recorded recorded, Links links) {
        return said(keys, recorded).stream()
                .flatMap(touched -> touched.of(recorded.event(), links))
                .distinct()
                .toList();
    }

    @Override
    public D first(String key, Recorded recorded) {
        return said(beginnings, recorded)
                .orElseThrow(() -> View.unexpected(recorded))
                .of(recorded.event(), recorded);
    }

    @Override
    public final D apply(D before, Recorded recorded) {
        return said(steps, recorded)
                .orElseThrow(() -> View.unexpected(recorded))
                .after(before, recorded.event(), recorded);
    }

    private static <T> Optional<T> said(Map<Class<? extends Event>, T> of, Recorded recorded) {
        for (var one : of.entrySet()) if (one.getKey().isInstance(recorded.event())) return Optional.of(one.getValue());
        return Optional.empty();
    }
}
