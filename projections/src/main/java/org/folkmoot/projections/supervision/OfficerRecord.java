package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.projections.kit.Lists;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/**
 * How one office holder did their duty.
 *
 * @param seats the offices held, in the order in which they were taken
 * @param attended the meetings that they checked in to as a committee member, with the position in the record
 */
public record OfficerRecord(OfficerId officer, List<Seat> seats, List<Attended> attended, Duties duties) {

    /** @param endedOn the first day without it, if it ended before its term; null while it runs */
    public record Seat(
            Body body,
            Post post,
            Period term,
            @Nullable LocalDate endedOn,
            @Nullable EndReason endReason) {
        boolean heldOn(LocalDate day) {
            return term.includes(day) && (endedOn == null || day.isBefore(endedOn));
        }
    }

    public record Attended(MeetingId meeting, long position) {}

    static OfficerRecord of(OfficerId officer) {
        return new OfficerRecord(officer, List.of(), List.of(), Duties.NONE);
    }

    OfficerRecord with(OfficerSeated e) {
        return with(plus(seats, new Seat(e.body(), e.post(), e.term(), null, null)));
    }

    OfficerRecord with(OfficeEnded e) {
        return with(Lists.changed(
                seats,
                seat -> seat.body() == e.body() && seat.endedOn() == null,
                seat -> new Seat(seat.body(), seat.post(), seat.term(), e.from(), e.reason())));
    }

    private OfficerRecord with(List<Seat> nowSeats) {
        return new OfficerRecord(officer, nowSeats, attended, duties);
    }

    OfficerRecord with(CheckedIn e, long position) {
        return new OfficerRecord(officer, seats, plus(attended, new Attended(e.meeting(), position)), duties);
    }

    OfficerRecord with(Duties nowDuties) {
        return new OfficerRecord(officer, seats, attended, nowDuties);
    }
}
