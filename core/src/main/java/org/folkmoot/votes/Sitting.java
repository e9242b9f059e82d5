package org.folkmoot.votes;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.*;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a vote asks about it.
 *
 * @param heldOn its day, the later one if it was adjourned
 * @param agenda what its notice announced; empty before the notice
 * @param present members present, if a quorum is declared and holds
 */
record Sitting(
        MeetingKind kind,
        LocalDate heldOn,
        RuleBookRef ruleBook,
        List<ProposalId> agenda,
        @Nullable Integer present,
        boolean closed) {

    /** The sitting; null before it is called. */
    static Known<@Nullable Sitting> of(MeetingId meeting) {
        var told = Boundary.of(
                MeetingEvent.ofMeeting(meeting),
                MeetingCalled.class,
                NoticeIssued.class,
                MeetingAdjourned.class,
                CheckInReopened.class,
                QuorumDeclared.class,
                MeetingClosed.class);
        return Known.from(told, MeetingEvent.class, null, Sitting::evolve);
    }

    private static @Nullable Sitting evolve(@Nullable Sitting before, MeetingEvent event) {
        if (event instanceof MeetingCalled e)
            return new Sitting(e.kind(), e.heldOn(), e.ruleBook(), List.of(), null, false);
        return before == null ? null : before.after(event);
    }

    private Sitting after(MeetingEvent event) {
        return switch (event) {
            case NoticeIssued e -> new Sitting(kind, e.heldOn(), ruleBook, e.agenda(), null, false);
            case MeetingAdjourned e -> new Sitting(kind, e.heldOn(), ruleBook, agenda, null, closed);
            case QuorumDeclared e -> new Sitting(kind, heldOn, ruleBook, agenda, e.present(), closed);
            case CheckInReopened _ -> new Sitting(kind, heldOn, ruleBook, agenda, null, closed);
            case MeetingClosed _ -> new Sitting(kind, heldOn, ruleBook, agenda, present, true);
            case MeetingCalled _, ElectorateFixed _, ElectorateCorrected _, RepresentativesAuthorised _ -> this;
            case CheckedIn _, CheckedOut _, CheckInClosed _ -> this;
        };
    }
}
