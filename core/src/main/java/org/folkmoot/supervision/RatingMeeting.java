package org.folkmoot.supervision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.Capacity;
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
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ResidentId;
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
     * @param standingAside representatives present who are on the committee too
     * @param rated whether a rating was opened in this meeting
     */
    record Session(@Nullable QuorumDeclared quorum, int representatives, int standingAside, boolean rated) {}

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
                        standingAside(meeting).map(Set::size),
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

    /** A handful at most: the committee's own. Attendance ends with an adjournment. */
    private static Known<Set<ResidentId>> standingAside(MeetingId meeting) {
        var told = Boundary.of(MeetingEvent.ofAttendees(meeting), CheckedIn.class, CheckedOut.class)
                .and(MeetingEvent.ofMeeting(meeting), MeetingAdjourned.class);
        return Known.from(told, MeetingEvent.class, Set.of(), (before, event) -> switch (event) {
            case CheckedIn e
            when e.officer() != null && e.capacity() == Capacity.REPRESENTATIVE -> with(before, e.resident());
            case CheckedOut e when before.contains(e.resident()) -> without(before, e.resident());
            case MeetingAdjourned _ -> Set.of();
            default -> before;
        });
    }

    private static Set<ResidentId> with(Set<ResidentId> some, ResidentId one) {
        var more = new HashSet<>(some);
        more.add(one);
        return Set.copyOf(more);
    }

    private static Set<ResidentId> without(Set<ResidentId> some, ResidentId one) {
        var fewer = new HashSet<>(some);
        fewer.remove(one);
        return Set.copyOf(fewer);
    }
}
