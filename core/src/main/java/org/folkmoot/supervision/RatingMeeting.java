package org.folkmoot.supervision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * The meeting that rates.
 *
 * @param rating whether its notice announces a rating; null before the notice
 * @param entitled members entitled to attend
 * @param representatives resident representatives among them
 * @param standingAside representatives present who are on the committee too
 * @param quorum the declared quorum; null as long as none holds
 */
record RatingMeeting(
        MeetingKind kind,
        LocalDate heldOn,
        @Nullable Boolean rating,
        int entitled,
        int representatives,
        Set<ResidentId> standingAside,
        @Nullable QuorumDeclared quorum,
        boolean closed) {

    /** The meeting after an event; null before it was called. */
    static @Nullable RatingMeeting evolve(@Nullable RatingMeeting meeting, MeetingEvent event) {
        if (event instanceof MeetingCalled e)
            return new RatingMeeting(e.kind(), e.heldOn(), null, 0, 0, Set.of(), null, false);
        if (meeting == null) throw new IllegalStateException("something happened to a meeting that was never called");
        return switch (event) {
            case NoticeIssued e -> meeting.noticed(e.rating());
            case ElectorateFixed e -> meeting.of(e.entitled(), e.representatives());
            case ElectorateCorrected e -> meeting.of(e.total(), e.representatives());
            case MeetingAdjourned e -> meeting.on(e.heldOn());
            case QuorumDeclared e -> meeting.with(e);
            case CheckInReopened _ -> meeting.with(null);
            case MeetingClosed _ -> meeting.over();
            case CheckedIn e ->
                e.officer() == null || e.capacity() != Capacity.REPRESENTATIVE
                        ? meeting
                        : meeting.aside(e.resident(), true);
            case CheckedOut e -> meeting.aside(e.resident(), false);
            case MeetingCalled _, RepresentativesAuthorised _, CheckInClosed _ -> meeting;
        };
    }

    private RatingMeeting noticed(boolean announced) {
        return new RatingMeeting(kind, heldOn, announced, entitled, representatives, standingAside, quorum, closed);
    }

    private RatingMeeting of(int members, int electedByGroups) {
        return new RatingMeeting(kind, heldOn, rating, members, electedByGroups, standingAside, quorum, closed);
    }

    /** Attendance ends with an adjournment, and the quorum with it. */
    private RatingMeeting on(LocalDate day) {
        return new RatingMeeting(kind, day, rating, entitled, representatives, Set.of(), null, closed);
    }

    private RatingMeeting with(@Nullable QuorumDeclared declared) {
        return new RatingMeeting(kind, heldOn, rating, entitled, representatives, standingAside, declared, closed);
    }

    private RatingMeeting aside(ResidentId resident, boolean stands) {
        var after = new HashSet<>(standingAside);
        if (stands) after.add(resident);
        else after.remove(resident);
        return new RatingMeeting(kind, heldOn, rating, entitled, representatives, Set.copyOf(after), quorum, closed);
    }

    private RatingMeeting over() {
        return new RatingMeeting(kind, heldOn, rating, entitled, representatives, standingAside, quorum, true);
    }
}
