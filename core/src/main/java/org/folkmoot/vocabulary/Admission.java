package org.folkmoot.vocabulary;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * To which agendas the committee has admitted a proposal (COM-8, MTG-12).
 *
 * @param admitted by a motion that stands, to the agenda of that meeting, or of the one which the motion lets be called
 */
public record Admission(Map<MotionId, Optional<MeetingId>> admitted) {

    public static final Admission NONE = new Admission(Map.of());

    /** @param calledBy the motion by which that meeting was called; null if it was called on a petition */
    public boolean isTo(MeetingId meeting, @Nullable MotionId calledBy) {
        return admitted.containsValue(Optional.of(meeting))
                || calledBy != null && Optional.empty().equals(admitted.get(calledBy));
    }
}
