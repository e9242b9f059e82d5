package org.folkmoot.decisions;

import java.util.List;
import org.folkmoot.vocabulary.Derivation;
import org.jspecify.annotations.Nullable;

/** The outcome of deciding a command. */
public sealed interface Decision {

    /** The command is accepted, and these facts follow: at least one. */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            if (events.isEmpty()) throw new IllegalArgumentException("an accepted command has an outcome");
            events = List.copyOf(events);
        }
    }

    /**
     * The command is refused.
     *
     * @param derivation the sum behind the refusal, where a threshold was missed
     */
    record Refused(Refusal why, @Nullable Derivation derivation) implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision accept(List<? extends Event> events) {
        return new Accepted(List.copyOf(events));
    }

    static Decision refuse(Refusal why) {
        return new Refused(why, null);
    }

    static Decision refuse(Refusal why, Derivation derivation) {
        return new Refused(why, derivation);
    }
}
