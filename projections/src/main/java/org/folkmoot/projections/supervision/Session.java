package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.projections.kit.Lists;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;

/**
 * A representatives' meeting as far as the committee's members owe it their attendance (COM-5).
 *
 * @param postedOn the day of its notice, on which a seat makes one a member
 * @param held whether it was held and closed
 * @param invited who sat in the committee on the day of the notice
 * @param present who has come and not left, in whatever capacity
 */
public record Session(
        MeetingId meeting,
        LocalDate postedOn,
        LocalDate heldOn,
        boolean held,
        List<OfficerId> invited,
        List<OfficerId> present) {

    Session inviting(OfficerId officer) {
        return invited.contains(officer) ? this : with(heldOn, held, plus(invited, officer), present);
    }

    Session without(OfficerId officer) {
        return with(heldOn, held, Lists.without(invited, officer::equals), Lists.without(present, officer::equals));
    }

    Session arrived(OfficerId officer) {
        return with(heldOn, held, invited, plus(present, officer));
    }

    Session left(OfficerId officer) {
        return with(heldOn, held, invited, Lists.without(present, officer::equals));
    }

    /** Attendance ends with the adjournment. */
    Session adjourned(LocalDate later) {
        return with(later, held, invited, List.of());
    }

    Session closed() {
        return with(heldOn, true, invited, present);
    }

    private Session with(LocalDate day, boolean over, List<OfficerId> called, List<OfficerId> came) {
        return new Session(meeting, postedOn, day, over, called, came);
    }
}
