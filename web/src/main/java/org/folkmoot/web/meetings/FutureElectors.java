package org.folkmoot.web.meetings;

import java.util.List;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.replay.Outlook;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.ComingOfAge;
import org.springframework.stereotype.Component;

/** Finds out who will be of age on the day of a meeting; the record holds no birth dates, so the notice has to name them. */
@Component
record FutureElectors(Outlook outlook, ComingOfAge birthDates) {

    /** Residents on the roll, no electors yet, who will be of age on the meeting's day; none unless its members are all adults. */
    List<ResidentId> comingOfAge(CommunityId community, MeetingId meeting) {
        var called = outlook.known(community, Known.last(MeetingEvent.ofMeeting(meeting), MeetingCalled.class));
        var day = outlook.known(community, MeetingEvent.dayOf(meeting));
        if (called == null || day == null || called.kind() != MeetingKind.ASSEMBLY_OF_ADULTS) return List.of();
        return birthDates.by(community, day).stream()
                .distinct()
                .filter(resident -> isMinorOnRoll(community, resident))
                .toList();
    }

    private boolean isMinorOnRoll(CommunityId community, ResidentId resident) {
        var standing = outlook.known(community, RollEvent.onRoll(resident));
        return standing.onRoll() && !standing.elector();
    }
}
