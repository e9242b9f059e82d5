package org.folkmoot.web.votes;

import java.time.Instant;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * How a resident stands in a meeting and, where one is asked about, in a vote.
 *
 * @param household for which they come or would come, in an assembly of households; null otherwise, or if the roll knows none
 * @param ballot what the member's last ballot says; null if there is none
 */
public record Voter(
        ResidentId resident,
        @Nullable HouseholdId household,
        Presence presence,
        @Nullable Ballot ballot) {

    /** Whether they are there. */
    public enum Presence {
        /** Checked in, and not out again: they may vote. */
        PRESENT,
        /** Somebody else has checked in for the household. */
        REPRESENTED,
        ABSENT
    }

    /** @param by who cast it */
    public record Ballot(long position, Instant at, String choice, ResidentId by) {}

    public boolean mayVote() {
        return presence == Presence.PRESENT;
    }

    /** The last ballot if they have cast it themselves; null otherwise. */
    public @Nullable Ballot ownBallot() {
        return ballot != null && ballot.by().equals(resident) ? ballot : null;
    }

    /** Whose ballot it is: the household's, or their own. */
    public Id member() {
        return household == null ? resident : household;
    }
}
