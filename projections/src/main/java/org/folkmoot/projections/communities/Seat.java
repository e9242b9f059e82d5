package org.folkmoot.projections.communities;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.vocabulary.Held;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * One officer's seat in a body.
 *
 * @param resident the resident who sits there; null for staff who do not live in the community
 * @param endedOn the first day without the seat, if it ended before its term; null otherwise
 * @param reason why it ended before its term; null otherwise
 */
@RecordBuilder
public record Seat(
        OfficerId officer,
        @Nullable ResidentId resident,
        Post post,
        Period term,
        @Nullable LocalDate endedOn,
        @Nullable EndReason reason)
        implements SeatBuilder.With, Held {

    public static Seat of(OfficerSeated e) {
        return new Seat(e.officer(), e.resident(), e.post(), e.term(), null, null);
    }

    /** The same after an office in its body ended: another's, or a term that was over by then, is not touched. */
    public Seat after(OfficeEnded e) {
        boolean runs = endedOn == null && !term.to().isBefore(e.from());
        return runs && officer.equals(e.officer()) ? withEndedOn(e.from()).withReason(e.reason()) : this;
    }
}
