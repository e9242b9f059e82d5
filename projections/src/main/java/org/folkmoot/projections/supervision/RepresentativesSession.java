package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.plus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.projections.kit.Lists;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;

/**
 * A representatives' meeting as far as the committee's members owe it their attendance (COM-5).
 *
 * @param heldOn its day, on which a seat makes one a member
 * @param held whether it was held and closed
 * @param present who has come and not left, in whatever capacity
 */
@RecordBuilder
public record RepresentativesSession(MeetingId meeting, LocalDate heldOn, boolean held, List<OfficerId> present)
        implements RepresentativesSessionBuilder.With {

    RepresentativesSession arrived(OfficerId officer) {
        return withPresent(plus(present, officer));
    }

    RepresentativesSession left(OfficerId officer) {
        return withPresent(Lists.without(present, officer::equals));
    }

    /** Attendance ends with the adjournment. */
    RepresentativesSession adjourned(LocalDate later) {
        return withHeldOn(later).withPresent(List.of());
    }
}
