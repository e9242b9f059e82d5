package org.folkmoot.decisions;

import java.util.List;

/** A decider whose boundary, beginning and folds are told apart, until it says them as one {@link Known}. */
public interface FoldingDecider<C extends Command, S> extends Decider<C, S> {

    Boundary boundary(Given given, C command);

    S initial(Given given, C command);

    List<Fold<S, ?>> folds();

    @Override
    default Known<S> knows(Given given, C command) {
        return Known.from(boundary(given, command), Event.class, initial(given, command), this::evolve);
    }

    private S evolve(S state, Event event) {
        for (var fold : folds()) if (fold.family().isInstance(event)) return fold.apply(state, event);
        throw new IllegalStateException(
                getClass().getSimpleName() + " reads " + event.getClass().getSimpleName() + " but has no fold for it");
    }
}
