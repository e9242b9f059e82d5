package org.folkmoot.votes;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.*;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a vote asks about it.
 *
 * @param called how it was called
 * @param heldOn its day, the later one if it was adjourned
 * @param agenda what its notice announced; empty before the notice
 * @param quorum the quorum that is declared and holds; null if none does
 */
record Sitting(
        MeetingCalled called,
        LocalDate heldOn,
        List<ProposalId> agenda,
        @Nullable QuorumDeclared quorum,
        boolean closed) {

    /** The sitting; null before it is called. */
    static Known<@Nullable Sitting> of(MeetingId meeting) {
        var about = MeetingEvent.ofMeeting(meeting);
        return Known.together(
                Known.last(about, MeetingCalled.class),
                MeetingEvent.dayOf(meeting),
                Known.last(about, NoticeIssued.class),
                MeetingEvent.quorumOf(meeting),
                Known.whether(about, MeetingClosed.class),
                (called, heldOn, notice, quorum, closed) -> called == null || heldOn == null
                        ? null
                        : new Sitting(called, heldOn, notice == null ? List.of() : notice.agenda(), quorum, closed));
    }
}
