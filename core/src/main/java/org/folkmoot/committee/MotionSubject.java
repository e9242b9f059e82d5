package org.folkmoot.committee;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * What a motion is about: what it does to proposals when it is carried, which meeting or hearing it lets be held, or the hearing whose
 * answers it adopts.
 *
 * @param proposals which it admits to an agenda, the one whose class it sets, or the one on which it lets people be heard
 * @param meeting to whose agenda it admits them, or whose notice it shortens; null where that is the meeting which it lets be called, or none
 * @param matter the class that it sets; null if it sets none
 * @param hearing whose answers it adopts; null if it adopts none
 * @param kind of the meeting which it lets be called; null if it lets none be called
 * @param day of the meeting or hearing which it lets be held, or the last one of a shortened notice; null for every other purpose
 */
public record MotionSubject(
        List<ProposalId> proposals,
        @Nullable MeetingId meeting,
        @Nullable Matter matter,
        @Nullable HearingId hearing,
        @Nullable MeetingKind kind,
        @Nullable LocalDate day) {

    /** Nothing. */
    public static final MotionSubject NONE = new MotionSubject(List.of(), null, null, null, null, null);

    /** A longer list is refused. */
    private static final int MOST = 100;

    public MotionSubject {
        proposals = List.copyOf(proposals);
    }

    /** Whether that is what a motion of that purpose is about. */
    boolean fits(MotionPurpose purpose) {
        if (proposals.size() > MOST || new HashSet<>(proposals).size() < proposals.size()) return false;
        if ((purpose == MotionPurpose.ANSWER_HEARING) != (hearing != null)) return false;
        if ((purpose == MotionPurpose.CALL_MEETING) != (kind != null)) return false;
        if (fixesDay(purpose) != (day != null)) return false;
        return switch (purpose) {
            case CALL_MEETING -> meeting == null && matter == null;
            case CALL_HEARING -> meeting == null && matter == null && proposals.size() == 1;
            case SHORTEN_NOTICE -> meeting != null && matter == null && proposals.isEmpty();
            case ADMIT_TO_AGENDA -> meeting != null && matter == null && !proposals.isEmpty();
            case SET_CLASS -> meeting == null && matter != null && matter.isClass() && proposals.size() == 1;
            default -> proposals.isEmpty() && meeting == null && matter == null;
        };
    }

    // Who carries it out does not choose who decides, nor when.
    private static boolean fixesDay(MotionPurpose purpose) {
        return switch (purpose) {
            case CALL_MEETING, CALL_HEARING, SHORTEN_NOTICE -> true;
            default -> false;
        };
    }

    /** Whether it lets a meeting of that kind be called for that day. */
    public boolean isMeeting(MeetingKind called, LocalDate heldOn) {
        return called == kind && heldOn.equals(day);
    }

    /** Whether it lets people be heard on that proposal on that day. */
    public boolean isHearing(ProposalId proposal, LocalDate heldOn) {
        return proposals.equals(List.of(proposal)) && heldOn.equals(day);
    }
}
