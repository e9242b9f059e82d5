package org.folkmoot.decisions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Capabilities as one whole, in which each command has one decider. */
public final class Capabilities {

    /** Kept, because every boundary asks, and the virtual machine looks for the answer each time. */
    private static final ClassValue<List<Class<?>>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Class<?>> computeValue(Class<?> family) {
            var permitted = family.getPermittedSubclasses();
            if (permitted == null) return family.isInterface() ? eventsThatAre(family) : List.of(family);
            return Stream.of(permitted)
                    .<Class<?>>flatMap(member -> MEMBERS.get(member).stream())
                    .toList();
        }
    };

    private static List<Class<?>> eventsThatAre(Class<?> sort) {
        return registered()
                .events()
                .filter(sort::isAssignableFrom)
                .<Class<?>>map(event -> event)
                .toList();
    }

    private final List<Capability> all;
    private final Map<Class<?>, Decider<?, ?>> deciders = new HashMap<>();

    private Capabilities(List<Capability> all) {
        this.all = all;
        for (var decider : deciders())
            members(decider.commands()).forEach(command -> this.deciders.put(command, decider));
    }

    /** Those that have registered themselves, in the order of their class names. */
    public static Capabilities registered() {
        return new Capabilities(ServiceLoader.load(Capability.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(capability -> capability.getClass().getName()))
                .toList());
    }

    public static Capabilities of(Capability... capabilities) {
        return new Capabilities(List.of(capabilities));
    }

    public List<Capability> all() {
        return all;
    }

    public List<Decider<?, ?>> deciders() {
        return all.stream()
                .<Decider<?, ?>>flatMap(capability -> capability.deciders().stream())
                .toList();
    }

    /** What is decided about a command, as the events tell it; empty if there are no rules for such commands. */
    public Optional<Known<Decision>> decision(Given given, Command command) {
        return Optional.ofNullable(deciders.get(command.getClass())).map(decider -> decider.decision(given, command));
    }

    /** The classes of all commands. */
    public Stream<Class<? extends Command>> commands() {
        return all.stream().flatMap(capability -> members(capability.commands()));
    }

    /** The classes of all events. */
    public Stream<Class<? extends Event>> events() {
        return all.stream().flatMap(capability -> members(capability.events()));
    }

    /**
     * The record classes of a sealed family, those of nested sealed interfaces included; of an interface that any word's events may
     * have, such as {@link Obliging}, all events that have it.
     */
    @SuppressWarnings("unchecked")
    public static <T> Stream<Class<? extends T>> members(Class<T> family) {
        return MEMBERS.get(family).stream().map(member -> (Class<? extends T>) member);
    }
}
