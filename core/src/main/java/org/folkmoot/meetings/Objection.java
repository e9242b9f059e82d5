package org.folkmoot.meetings;

import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingCommand.Correcting;
import org.folkmoot.meetings.MeetingCommand.UpholdObjection;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.Objected;
import org.folkmoot.meetings.MeetingEvent.ObjectionSeconded;
import org.folkmoot.meetings.MeetingEvent.ObjectionUpheld;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.Warrant;
import org.jspecify.annotations.Nullable;

/**
 * An objection to one member's entitlement, and the committee's decision that a command names.
 *
 * @param upheld the last one that was upheld and is not confirmed; null if there is none
 * @param seconded who upholds it too; null if nobody does
 * @param warrant by that decision
 */
record Objection(@Nullable ObjectionUpheld upheld, @Nullable ObjectionSeconded seconded, Warrant warrant) {

    private static final Objection NONE = new Objection(null, null, Warrant.NONE);

    static Known<Objection> of(Correcting command) {
        var member = MeetingEvent.ofAttendance(
                command.meeting(), MeetingEvent.member(command.household(), command.resident()));
        var motion = command instanceof UpholdObjection uphold ? uphold.motion() : null;
        return Known.together(
                Known.from(member, Objected.class, NONE, Objection::after),
                CommitteeEvent.warrant(motion, MotionPurpose.UPHOLD_OBJECTION),
                (course, warrant) -> new Objection(course.upheld, course.seconded, warrant));
    }

    private Objection after(Objected event) {
        return switch (event) {
            case ObjectionUpheld e -> new Objection(e, null, Warrant.NONE);
            case ObjectionSeconded e -> new Objection(upheld, e, Warrant.NONE);
            case ElectorateCorrected _ -> NONE;
        };
    }

    /** The one that waits to be confirmed, if it is about that resident. */
    @Nullable
    ObjectionUpheld open(ResidentId resident) {
        return upheld != null && upheld.resident().equals(resident) ? upheld : null;
    }
}
