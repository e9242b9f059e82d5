package org.folkmoot.web.votes;

import org.folkmoot.projections.meetings.MeetingSheet;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.projections.votes.VoteSheet;
import org.jspecify.annotations.Nullable;

/**
 * How one vote came to its result: everything that a reader needs to do each sum again.
 *
 * @param title the proposal's title as it stands
 * @param result null before it is declared
 * @param noticeDays how many days of notice the rule book asks for (MTG-2); null where it asks for none
 */
public record VoteCourse(
        String title,
        VoteSheet vote,
        MeetingSheet meeting,
        @Nullable ResultSheet result,
        @Nullable Integer noticeDays) {

    public boolean isDeclared() {
        return result != null;
    }

    /** Whether the result stands and says that the proposal has passed. */
    public boolean passed() {
        return result != null && result.annulment() == null && result.standing().passed();
    }

    /** Members present who have cast no ballot; they count in the denominator (MTG-4). */
    public int silent() {
        return vote.present() - vote.voters();
    }
}
