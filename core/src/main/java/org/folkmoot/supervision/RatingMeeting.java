package org.folkmoot.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * The meeting that rates.
 *
 * @param heldOn its day, the later one if it was adjourned
 * @param notice its notice; null before it
 * @param session who is there; null where it is not asked about
 */
record RatingMeeting(
        MeetingKind kind,
        LocalDate heldOn,
        @Nullable NoticeIssued notice,
        boolean closed,
        @Nullable Session session) {

    /**
     * @param quorum the declared quorum; null as long as none holds
     * @param representatives resident representatives who are entitled to attend
     * @param present who is there
     * @param rated whether a rating was opened in this meeting
     */
    record Session(@Nullable QuorumDeclared quorum, int representatives, List<CheckedIn> present, boolean rated) {}

    /** The meeting; null before it is called. */
    static Known<@Nullable RatingMeeting> of(MeetingId meeting) {
        return with(meeting, Known.of(null));
    }

    /** The same, with who is there. */
    static Known<@Nullable RatingMeeting> inSession(MeetingId meeting) {
        return with(
                meeting,
                Known.together(
                        MeetingEvent.quorumOf(meeting),
                        representatives(meeting),
                        present(meeting),
                        Known.whether(SupervisionEvent.ofRatingsIn(meeting), RatingOpened.class),
                        Session::new));
    }

    private static Known<@Nullable RatingMeeting> with(MeetingId meeting, Known<@Nullable Session> session) {
        var about = MeetingEvent.ofMeeting(meeting);
        return Known.together(
                Known.last(about, MeetingCalled.class),
                MeetingEvent.dayOf(meeting),
                Known.last(about, NoticeIssued.class),
                Known.whether(about, MeetingClosed.class),
                session,
                (called, heldOn, notice, closed, there) -> called == null || heldOn == null
                        ? null
                        : new RatingMeeting(called.kind(), heldOn, notice, closed, there));
    }

    private static Known<Integer> representatives(MeetingId meeting) {
        return Known.last(MeetingEvent.ofMeeting(meeting), ElectorateFixed.class)
                .map(fixed -> fixed == null ? 0 : fixed.representatives());
    }

    /** Thousands, in an assembly: read once for each rating. Attendance ends with an adjournment. */
    private static Known<List<CheckedIn>> present(MeetingId meeting) {
        var told = Boundary.of(MeetingEvent.ofAttendees(meeting), CheckedIn.class, CheckedOut.class)
                .and(MeetingEvent.ofMeeting(meeting), MeetingAdjourned.class);
        return Known.all(told, MeetingEvent.class).map(RatingMeeting::inside);
    }

    private static List<CheckedIn> inside(List<MeetingEvent> comings) {
        var inside = new LinkedHashMap<Id, CheckedIn>();
        for (var event : comings)
            switch (event) {
                case CheckedIn e -> inside.put(MeetingEvent.member(e.household(), e.resident()), e);
                case CheckedOut e -> inside.remove(MeetingEvent.member(e.household(), e.resident()));
                default -> inside.clear();
            }
        return List.copyOf(inside.values());
    }
}
