package org.folkmoot.committee;

import java.util.HashSet;
import java.util.List;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * What a motion is about: what it does to proposals when it is carried, or the hearing whose answers it adopts.
 *
 * @param proposals which it admits to an agenda, or the one whose class it sets
 * @param meeting to whose agenda it admits them; null where that is the meeting which it lets be called, or none
 * @param matter the class that it sets; null if it sets none
 * @param hearing whose answers it adopts; null if it adopts none
 */
public record MotionSubject(
        List<ProposalId> proposals,
        @Nullable MeetingId meeting,
        @Nullable Matter matter,
        @Nullable HearingId hearing) {

    /** Nothing. */
    public static final MotionSubject NONE = new MotionSubject(List.of(), null, null, null);

    /** A longer list is refused. */
    private static final int MOST = 100;

    public MotionSubject {
        proposals = List.copyOf(proposals);
    }

    /** Whether that is what a motion of that purpose is about. */
    boolean fits(MotionPurpose purpose) {
        if (proposals.size() > MOST || new HashSet<>(proposals).size() < proposals.size()) return false;
        if ((purpose == MotionPurpose.ANSWER_HEARING) != (hearing != null)) return false;
        return switch (purpose) {
            case CALL_MEETING -> meeting == null && matter == null;
            case ADMIT_TO_AGENDA -> meeting != null && matter == null && !proposals.isEmpty();
            case SET_CLASS -> meeting == null && matter != null && matter.isClass() && proposals.size() == 1;
            default -> proposals.isEmpty() && meeting == null && matter == null;
        };
    }
}
