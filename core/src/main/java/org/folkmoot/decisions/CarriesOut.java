package org.folkmoot.decisions;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.MotionId;
import org.jspecify.annotations.Nullable;

/** An event that does what the committee has decided as a body, once for each decision (COM-8). */
public interface CarriesOut extends Event {

    /** The motion by which it was decided; null if it needed none. */
    @Nullable
    MotionId motion();

    /** The event's own tags, and that of the decision. */
    default Set<Tag> withDecision(Tag... own) {
        return withDecision(Stream.of(own).collect(Collectors.toUnmodifiableSet()));
    }

    /** The same, where its own tags are a set already. */
    default Set<Tag> withDecision(Set<Tag> own) {
        var decision = motion() == null ? Stream.<Tag>of() : Stream.of(ofDecision(motion()));
        return Stream.concat(own.stream(), decision).collect(Collectors.toUnmodifiableSet());
    }

    /** What was done by one decision. */
    static Tag ofDecision(MotionId motion) {
        return Tag.of("carried-out", motion);
    }
}
