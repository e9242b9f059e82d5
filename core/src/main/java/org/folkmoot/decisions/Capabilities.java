package org.folkmoot.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The deciders that have registered themselves. */
public final class Capabilities {

    private Capabilities() {}

    /** All of them, in the order of their class names. */
    public static List<Decider<?, ?>> deciders() {
        var found = new ArrayList<Decider<?, ?>>();
        for (Decider<?, ?> decider : ServiceLoader.load(Decider.class)) found.add(decider);
        found.sort(java.util.Comparator.comparing(decider -> decider.getClass().getName()));
        return List.copyOf(found);
    }

    /** The record classes of a sealed family, those of nested sealed interfaces included. */
    @SuppressWarnings("unchecked")
    public static <T> Stream<Class<? extends T>> members(Class<T> family) {
        var permitted = family.getPermittedSubclasses();
        if (permitted == null) return Stream.of(family);
        return Stream.of(permitted).flatMap(member -> members((Class<T>) member));
    }
}
