package org.folkmoot.decisions;

import java.util.List;
import org.folkmoot.vocabulary.Parameter;

/**
 * What a folder of the core brings: one word of the law, in commands, events and refusals, with the rules that decide. A capability
 * registers itself ({@link java.util.ServiceLoader}); no list names it.
 */
public abstract class Capability {

    private final Class<? extends Command> commands;
    private final Class<? extends Event> events;
    private final Class<? extends Refusal> refusals;
    private final List<Decider<?, ?>> deciders;

    /**
     * @param commands the sealed interface of its commands
     * @param events the sealed interface of its events
     * @param refusals the enum of its refusals
     * @param deciders each with its own part of the commands
     */
    protected Capability(
            Class<? extends Command> commands,
            Class<? extends Event> events,
            Class<? extends Refusal> refusals,
            Decider<?, ?>... deciders) {
        this.commands = commands;
        this.events = events;
        this.refusals = refusals;
        this.deciders = List.of(deciders);
    }

    /** The sealed interface of its commands. */
    public final Class<? extends Command> commands() {
        return commands;
    }

    /** The sealed interface of its events. */
    public final Class<? extends Event> events() {
        return events;
    }

    /** The enum of its refusals. */
    public final Class<? extends Refusal> refusals() {
        return refusals;
    }

    /**
     * What a rule book settles for its rules. The values of the ready-made profiles stand beside the capability, in {@code
     * national-2026.properties} and {@code before-2026.properties}; what it is called, in its folder of web.
     */
    public List<Parameter> parameters() {
        return List.of();
    }

    /** The rules, each with its own part of the commands. */
    public final List<Decider<?, ?>> deciders() {
        return deciders;
    }
}
