package org.folkmoot.vocabulary;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a later one may revoke: a meeting's goes by the id of its vote, the committee's by that of its motion, and one from
 * before the record by that under which it was taken over.
 */
public record DecisionId(String value) implements Id {

    private static final char VOTE = 'V';
    private static final char MOTION = 'C';
    private static final char EARLIER = 'B';

    public DecisionId {
        Id.require(letter(value), value);
    }

    public static DecisionId of(VoteId vote) {
        return new DecisionId(vote.value());
    }

    public static DecisionId of(MotionId motion) {
        return new DecisionId(motion.value());
    }

    private static char letter(String value) {
        if (value.startsWith("V")) return VOTE;
        return value.startsWith("B") ? EARLIER : MOTION;
    }

    /** The vote by which a meeting decided; null if none did here. */
    public @Nullable VoteId vote() {
        return value.charAt(0) == VOTE ? new VoteId(value) : null;
    }

    /** The motion on which the committee decided; null if a meeting did. */
    public @Nullable MotionId motion() {
        return value.charAt(0) == MOTION ? new MotionId(value) : null;
    }

    /** What was taken over from before the record; null if it was decided here. */
    public @Nullable EarlierId earlier() {
        return value.charAt(0) == EARLIER ? new EarlierId(value) : null;
    }

    /** What the one or the other makes of it. */
    public <T> T either(
            Function<VoteId, T> byMeeting, Function<MotionId, T> byCommittee, Function<EarlierId, T> beforeRecord) {
        return switch (letter(value)) {
            case VOTE -> byMeeting.apply(new VoteId(value));
            case EARLIER -> beforeRecord.apply(new EarlierId(value));
            default -> byCommittee.apply(new MotionId(value));
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
