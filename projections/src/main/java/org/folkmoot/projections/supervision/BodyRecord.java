package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingId;

/**
 * How one body did its duty.
 *
 * @param meetings the representatives' meetings that its members were called to; the committee's only (COM-5)
 * @param opinions answers that it owed on opinions given at hearings (HEA-6); the committee's only
 * @param results results that it owed publication of; the committee's only
 */
public record BodyRecord(Body body, List<Called> meetings, Kept opinions, Kept results, Duties duties) {

    /**
     * A meeting.
     *
     * @param since the position of the notice, or of the last adjournment: attendance counts from there
     * @param held whether it took place and has ended
     */
    public record Called(MeetingId meeting, LocalDate heldOn, long since, boolean held) {
        private Called moved(LocalDate later, long position) {
            return new Called(meeting, later, position, false);
        }

        private Called ended() {
            return new Called(meeting, heldOn, since, true);
        }
    }

    /** Obligations that were met. @param late how many of them too late */
    public record Kept(int done, int late) {
        static final Kept NONE = new Kept(0, 0);

        Kept with(boolean oneLate) {
            return new Kept(done + 1, late + (oneLate ? 1 : 0));
        }
    }

    static BodyRecord of(Body body) {
        return new BodyRecord(body, List.of(), Kept.NONE, Kept.NONE, Duties.NONE);
    }

    BodyRecord called(MeetingId meeting, LocalDate heldOn, long position) {
        return withMeetings(plus(meetings, new Called(meeting, heldOn, position, false)));
    }

    BodyRecord moved(MeetingId meeting, LocalDate heldOn, long position) {
        return withMeetings(
                changed(meetings, one -> one.meeting().equals(meeting), one -> one.moved(heldOn, position)));
    }

    BodyRecord held(MeetingId meeting) {
        return withMeetings(changed(meetings, one -> one.meeting().equals(meeting), Called::ended));
    }

    private BodyRecord withMeetings(List<Called> now) {
        return new BodyRecord(body, now, opinions, results, duties);
    }

    BodyRecord answered(boolean late) {
        return new BodyRecord(body, meetings, opinions.with(late), results, duties);
    }

    BodyRecord published(boolean late) {
        return new BodyRecord(body, meetings, opinions, results.with(late), duties);
    }

    BodyRecord with(Duties now) {
        return new BodyRecord(body, meetings, opinions, results, now);
    }
}
