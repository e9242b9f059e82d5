package org.folkmoot.decisions;

/**
 * Rules as pure functions: no clock, no randomness, no input or output. A {@link Capability} with many commands has several, each
 * with its own part of the sealed commands.
 *
 * @param <C> the sealed commands it decides
 * @param <S> what a decision needs to know
 */
public interface Decider<C extends Command, S> {

    /** The sealed interface of the commands it decides, or the record, if it is one: the first of its own type arguments. */
    default Class<C> commands() {
        return DecidedCommands.of(this);
    }

    /** What must be known to decide the command; what tells it is all that the decision depends on. */
    Known<S> knows(Given given, C command);

    /** Decides. */
    Decision decide(Given given, C command, S known);

    /** What is decided, as the events tell it. @throws ClassCastException if the command is not one of {@link #commands} */
    default Known<Decision> decision(Given given, Command command) {
        var own = commands().cast(command);
        return knows(given, own).map(known -> decide(given, own, known));
    }
}
