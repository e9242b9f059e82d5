package org.folkmoot.web.meetings;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.folkmoot.web.identity.ComingOfAge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who will be of age on the day of a meeting; the record holds no birth dates, so the notice has to name them. */
@Component
record FutureElectors(CommitLog log, RecordJson json, ComingOfAge birthDates) {

    /** Residents on the roll, no electors yet, who will be of age on the meeting's day; none unless its members are all adults. */
    List<ResidentId> comingOfAge(CommunityId community, MeetingId meeting) {
        var day = dayOfAdults(community, meeting);
        if (day == null) return List.of();
        return birthDates.by(community, day).stream()
                .distinct()
                .filter(resident -> isMinorOnRoll(community, resident))
                .toList();
    }

    private @Nullable LocalDate dayOfAdults(CommunityId community, MeetingId meeting) {
        LocalDate day = null;
        var course = Boundary.of(MeetingEvent.ofMeeting(meeting), MeetingCalled.class, MeetingAdjourned.class);
        for (var recorded : read(community, course)) {
            if (recorded.event() instanceof MeetingCalled called) {
                if (called.kind() != MeetingKind.ASSEMBLY_OF_ADULTS) return null;
                day = called.heldOn();
            }
            if (recorded.event() instanceof MeetingAdjourned adjourned) day = adjourned.heldOn();
        }
        return day;
    }

    private boolean isMinorOnRoll(CommunityId community, ResidentId resident) {
        var standing = ResidentOnRoll.unknown(resident);
        for (var recorded : read(community, RollEvent.ofStanding(resident)))
            standing = RollEvent.resident(standing, (RollEvent) recorded.event());
        return standing.household() != null && !standing.elector();
    }

    private List<Recorded> read(CommunityId community, Boundary boundary) {
        return log.select(json.names().selection(community, boundary), 0);
    }
}
