package org.folkmoot.decisions;

import java.util.function.BiFunction;

/**
 * How a state takes in the events of one family.
 *
 * @param family the sealed interface of the events
 * @param step the state after an event; constant time, no side effects
 */
public record Fold<S, E extends Event>(Class<E> family, BiFunction<S, E, S> step) {

    S apply(S state, Event event) {
        return step.apply(state, family.cast(event));
    }
}
