package org.folkmoot.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.CommunityId;

/** The stored names of all commands and events, and the record class that stands for each name today. */
public final class EventNames {

    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, StoredName> names = new HashMap<>();

    /**
     * The names of all commands and events of these capabilities.
     *
     * @throws IllegalStateException if a class is no record or has no stored name, or if a name stands for two classes
     */
    public EventNames(Capabilities capabilities) {
        this(Stream.concat(capabilities.commands(), capabilities.events()).toList());
    }

    /** The names of these commands and events: records, or sealed families of records. @throws IllegalStateException as above */
    public EventNames(Collection<? extends Class<?>> families) {
        for (var family : families) Capabilities.members(family).forEach(this::add);
    }

    /** The names of all capabilities that have registered themselves. */
    public static EventNames ofCapabilities() {
        return new EventNames(Capabilities.registered());
    }

    private void add(Class<?> type) {
        if (names.containsKey(type)) return;
        if (!type.isRecord()) throw new IllegalStateException(type.getName() + " is stored, so it must be a record");
        if (!Command.class.isAssignableFrom(type) && !Event.class.isAssignableFrom(type))
            throw new IllegalStateException(type.getName() + " is neither a command nor an event");
        var stored = type.getAnnotation(StoredAs.class);
        if (stored == null) throw new IllegalStateException(type.getName() + " is stored, so it needs @StoredAs");
        var name = parse(type, stored);
        var other = classes.putIfAbsent(name.name(), type);
        if (other != null)
            throw new IllegalStateException(
                    "'" + name.name() + "' stands for both " + other.getName() + " and " + type.getName());
        names.put(type, name);
    }

    private static StoredName parse(Class<?> type, StoredAs stored) {
        try {
            return StoredName.parse(stored.value());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(type.getName() + ": " + e.getMessage(), e);
        }
    }

    /** The stored name of a command's or event's class. @throws IllegalArgumentException if the class is not registered */
    public StoredName of(Class<?> type) {
        var name = names.get(type);
        if (name == null) throw new IllegalArgumentException(type.getName() + " belongs to no registered capability");
        return name;
    }

    /** The stored name of a command or event. */
    public StoredName of(Object commandOrEvent) {
        return of(commandOrEvent.getClass());
    }

    /** The event that a name, given without its version, stands for. @throws UnknownName if it stands for none */
    public Class<? extends Event> event(String name) {
        return known("event", name, Event.class);
    }

    /** The command that a name, given without its version, stands for. @throws UnknownName if it stands for none */
    public Class<? extends Command> command(String name) {
        return known("command", name, Command.class);
    }

    private <T> Class<? extends T> known(String what, String name, Class<T> kind) {
        var type = classes.get(name);
        if (type == null || !kind.isAssignableFrom(type)) throw new UnknownName(what, name);
        return type.asSubclass(kind);
    }

    /** The stored name, with today's version, of a name given without one; empty if it stands for nothing. */
    Optional<StoredName> today(String name) {
        return Optional.ofNullable(classes.get(name)).map(names::get);
    }

    /** Every registered command's and event's stored name, in alphabetical order. */
    public Set<String> all() {
        return names.values().stream().map(StoredName::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes of all registered events. */
    public Set<Class<? extends Event>> events() {
        return of(Event.class, names.keySet());
    }

    /** The classes of all registered commands. */
    public Set<Class<? extends Command>> commands() {
        return of(Command.class, names.keySet());
    }

    private static <T> Set<Class<? extends T>> of(Class<T> kind, Set<Class<?>> types) {
        return types.stream()
                .filter(kind::isAssignableFrom)
                .<Class<? extends T>>map(type -> type.asSubclass(kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a decision in this community depends on, by stored names. */
    public Selection selection(CommunityId community, Boundary boundary) {
        return new Selection(
                community,
                boundary.slices().stream()
                        .map(slice -> new Selection.Slice(slice.tag(), namesOf(slice.events())))
                        .toList());
    }

    private Set<String> namesOf(Set<Class<? extends Event>> events) {
        return events.stream().map(type -> of(type).name()).collect(Collectors.toUnmodifiableSet());
    }
}
