package org.folkmoot.petitions;

import java.time.LocalDate;
import org.folkmoot.decisions.Known;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.vocabulary.PetitionId;
import org.jspecify.annotations.Nullable;

/** How far a petition has come; who has signed is not read for it. */
record PetitionCourse(@Nullable PetitionStarted started, boolean withdrawn, boolean qualified) {

    static Known<PetitionCourse> of(PetitionId petition) {
        var tag = PetitionEvent.ofPetition(petition);
        return Known.together(
                Known.last(tag, PetitionStarted.class),
                Known.whether(tag, PetitionWithdrawn.class),
                Known.whether(tag, PetitionQualified.class),
                PetitionCourse::new);
    }

    /** Why signatures are not collected on that day; null if they are. */
    @Nullable
    PetitionRefusal standsAgainstCollecting(LocalDate day) {
        if (started == null) return PetitionRefusal.PETITION_UNKNOWN;
        if (withdrawn) return PetitionRefusal.PETITION_WITHDRAWN;
        return started.lastDay() != null && day.isAfter(started.lastDay())
                ? PetitionRefusal.PETITION_COLLECTING_OVER
                : null;
    }
}
