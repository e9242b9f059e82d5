package org.folkmoot.decisions;

import org.jspecify.annotations.Nullable;

/**
 * A fact that not everybody is told: a ballot before the count, forms of a rating before the grade. Whatever shows the record,
 * searches it, hands it out or says what has happened meanwhile asks the fact itself whom it may be shown to; nothing else knows.
 *
 * <pre>{@code
 * record VoteOpened(VoteId vote, …) implements VoteEvent, Confidential.Since { public Tag seal() { return ofVote(vote); } }
 * record BallotCast(VoteId vote, …) implements VoteEvent, Confidential       { public Tag seal() { return ofVote(vote); } … }
 * record VoteCounted(VoteId vote, …) implements VoteEvent, Confidential.Until { public Tag seal() { return ofVote(vote); } }
 * }</pre>
 */
public interface Confidential extends Event {

    /** Whom a confidential fact is told when it is sealed no longer. */
    enum Readers {
        EVERYBODY,
        /** It ties a person to what they chose: to all others not even that it happened, or when. */
        AUDITORS,
        /** It says who has reported what, or accuses somebody: only those are told who look into it. */
        STREET_OFFICE
    }

    /** What keeps it from everybody, until an {@link Until} of the same seal; null if its readers may read it at once. */
    @Nullable
    Tag seal();

    Readers readers();

    /**
     * From this fact on there may be facts under the seal: a record that is taken away before it is broken ends before this one.
     * The first fact under a seal may be it itself.
     */
    interface Since extends Event {
        Tag seal();
    }

    /** Breaks the seal, once and for ever. */
    interface Until extends Event {
        Tag seal();
    }
}
