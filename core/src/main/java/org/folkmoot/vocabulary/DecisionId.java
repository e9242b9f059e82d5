package org.folkmoot.vocabulary;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A decision that a later one may revoke: a meeting's goes by the id of its vote, the committee's by that of its motion. */
public record DecisionId(String value) implements Id {

    private static final char VOTE = 'V';
    private static final char MOTION = 'C';

    public DecisionId {
        Id.require(value.startsWith("V") ? VOTE : MOTION, value);
    }

    /** The vote by which a meeting decided; null if the committee did. */
    public @Nullable VoteId vote() {
        return value.charAt(0) == VOTE ? new VoteId(value) : null;
    }

    /** The motion on which the committee decided; null if a meeting did. */
    public @Nullable MotionId motion() {
        return value.charAt(0) == MOTION ? new MotionId(value) : null;
    }

    /** What the one or the other makes of it. */
    public <T> T either(Function<VoteId, T> byMeeting, Function<MotionId, T> byCommittee) {
        return value.charAt(0) == VOTE ? byMeeting.apply(new VoteId(value)) : byCommittee.apply(new MotionId(value));
    }

    @Override
    public String toString() {
        return value;
    }
}
