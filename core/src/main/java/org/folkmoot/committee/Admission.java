package org.folkmoot.committee;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.Fell;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * To which agendas the committee has admitted a proposal (COM-8, MTG-12).
 *
 * @param admitted by a motion that stands, to the agenda of that meeting, or of the one which the motion lets be called
 */
public record Admission(Map<MotionId, Optional<MeetingId>> admitted) {

    private static final Admission NONE = new Admission(Map.of());

    public static Known<Admission> of(ProposalId proposal) {
        var told = Boundary.of(CommitteeEvent.ofMotionsOn(proposal), CommitteeDecided.class, Fell.class);
        return Known.from(told, CommitteeEvent.class, NONE, Admission::after);
    }

    private Admission after(CommitteeEvent event) {
        var now = new HashMap<>(admitted);
        if (event instanceof CommitteeDecided e && e.carried() && admits(e.purpose()))
            now.put(e.motion(), Optional.ofNullable(e.about().meeting()));
        if (event instanceof Fell e) now.remove(e.motion());
        return new Admission(now);
    }

    private static boolean admits(MotionPurpose purpose) {
        return purpose == MotionPurpose.CALL_MEETING || purpose == MotionPurpose.ADMIT_TO_AGENDA;
    }

    /** @param calledBy the motion by which that meeting was called; null if it was called on a petition */
    public boolean isTo(MeetingId meeting, @Nullable MotionId calledBy) {
        return admitted.containsValue(Optional.of(meeting))
                || calledBy != null && Optional.empty().equals(admitted.get(calledBy));
    }
}
