package org.folkmoot.decisions;

import java.util.List;
import org.folkmoot.vocabulary.Derivation;
import org.jspecify.annotations.Nullable;

/** What the sender of a command is told. */
public sealed interface Answer {

    /**
     * The command was accepted, and its outcome is durable.
     *
     * @param position the position of the outcome's last event; a view that has passed it shows the outcome
     * @param repeated whether this command had been accepted before, and this is the first outcome
     */
    record Accepted(long position, List<Event> events, boolean repeated) implements Answer {}

    /** The command was refused, and nothing happened. */
    record Refused(Refusal why, @Nullable Derivation derivation) implements Answer {}
}
