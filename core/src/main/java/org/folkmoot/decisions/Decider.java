package org.folkmoot.decisions;

import java.util.List;

/**
 * The rules of one capability as pure functions: no clock, no randomness, no input or output. Deciders register themselves
 * ({@link java.util.ServiceLoader}); a capability with many commands may have several, each with its own part of the sealed
 * commands.
 *
 * @param <C> the sealed commands it decides
 * @param <S> what a decision needs to know, folded from the events in the boundary
 */
public interface Decider<C extends Command, S> {

    /** The sealed interface of the commands it decides. */
    Class<C> commands();

    /** The sealed interface of the capability's own events. */
    Class<? extends Event> events();

    /** The capability's enum of refusals. */
    Class<? extends Refusal> refusals();

    /** Which events the decision depends on. */
    Boundary boundary(Given given, C command);

    /** The state before any event. */
    S initial(Given given, C command);

    /** One fold for each event family that a boundary reads. */
    List<Fold<S, ?>> folds();

    /** Decides; the state has taken in all events of the boundary, in the order of the record. */
    Decision decide(Given given, C command, S state);

    /**
     * The state after one more event.
     *
     * @throws IllegalStateException if no fold takes the event: the boundary reads what the decider does not understand
     */
    default S evolve(S state, Event event) {
        for (var fold : folds()) if (fold.family().isInstance(event)) return fold.apply(state, event);
        throw new IllegalStateException(
                getClass().getSimpleName() + " reads " + event.getClass().getSimpleName() + " but has no fold for it");
    }

    /** Folds and decides. */
    default Decision decide(Given given, C command, Iterable<? extends Event> boundary) {
        var state = initial(given, command);
        for (var event : boundary) state = evolve(state, event);
        return decide(given, command, state);
    }
}
