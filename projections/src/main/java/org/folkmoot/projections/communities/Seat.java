package org.folkmoot.projections.communities;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.vocabulary.Body;
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
 * @param endedOn the first day without the seat; null while nothing has ended it
 * @param reason why it ended; null while nothing has ended it
 */
@RecordBuilder
public record Seat(
        OfficerId officer,
        @Nullable ResidentId resident,
        Body body,
        Post post,
        Period term,
        @Nullable LocalDate endedOn,
        @Nullable EndReason reason)
        implements SeatBuilder.With, Held {

    public static Seat of(OfficerSeated e) {
        return new Seat(e.officer(), e.resident(), e.body(), e.post(), e.term(), null, null);
    }

    @Override
    public boolean lapses() {
        return !body.isChosen();
    }

    /** The same after an office in its body ended: another's, or one that is not held on that day, is not touched. */
    public Seat after(OfficeEnded e) {
        return officer.equals(e.officer()) && endedOn == null && heldOn(e.from())
                ? withEndedOn(e.from()).withReason(e.reason())
                : this;
    }
}
