package org.folkmoot.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.Member.Entitled;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * The members of a representatives' meeting, who hold an office on its day. Nobody decides who they are: recalled, they leave; elected
 * since the notice, they enter.
 *
 * @param committee offices of the committee, past ones included
 * @param fixed the figures so far; null in an assembly that is not announced
 * @param present who attends; nobody in an assembly
 */
record MembersByOffice(
        Representatives representatives,
        Offices committee,
        @Nullable ElectorateFixed fixed,
        Map<ResidentId, CheckedIn> present) {

    static Known<MembersByOffice> of(MeetingId meeting) {
        return Known.together(
                RollEvent.seats(),
                CommunityEvent.officesOf(Body.COMMITTEE),
                Known.last(MeetingEvent.ofMeeting(meeting), ElectorateFixed.class),
                present(meeting),
                MembersByOffice::new);
    }

    /** A few hundred at most. */
    private static Known<Map<ResidentId, CheckedIn>> present(MeetingId meeting) {
        var told = Boundary.of(MeetingEvent.ofSitting(meeting), CheckedIn.class, CheckedOut.class)
                .and(MeetingEvent.ofMeeting(meeting), MeetingAdjourned.class);
        return Known.from(told, MeetingEvent.class, Map.of(), (before, event) -> {
            var after = new LinkedHashMap<>(before);
            switch (event) {
                case CheckedIn e -> after.put(e.resident(), e);
                case CheckedOut e -> after.remove(e.resident());
                default -> after.clear();
            }
            return after;
        });
    }

    /**
     * What follows from the offices of the day when check-in closes: who holds none any more has gone, who holds another is there in
     * that capacity, and the figures are fixed again if they are others.
     */
    List<Event> settled(MeetingId meeting, LocalDate day, RuleBook book) {
        var outcome = new ArrayList<Event>();
        for (var came : present.values()) {
            var now = Entitled.sitting(came.resident(), representatives, committee, day);
            if (now != null && now.capacity() == came.capacity() && Objects.equals(now.officer(), came.officer()))
                continue;
            outcome.add(new CheckedOut(meeting, null, came.resident(), came.capacity()));
            if (now != null)
                outcome.add(new CheckedIn(
                        meeting, null, came.resident(), now.capacity(), now.officer(), came.attendance()));
        }
        var figures = Electorate.ofRepresentatives(meeting, representatives, committee, day, book);
        if (!figures.equals(fixed)) outcome.add(figures);
        return outcome;
    }
}
