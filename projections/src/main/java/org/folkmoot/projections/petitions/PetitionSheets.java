package org.folkmoot.projections.petitions;

import com.google.auto.service.AutoService;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.vocabulary.PetitionId;
import org.jspecify.annotations.Nullable;

/** Each petition by its id. */
@AutoService(View.class)
public final class PetitionSheets extends Sheets<PetitionSheet> implements ForAccounts {

    public PetitionSheets() {
        super("petitions", PetitionSheet.class);
        begins(PetitionStarted.class, PetitionStarted::petition, PetitionSheet::of);
        on(PetitionEvent.class, PetitionEvent::petition, PetitionSheet::after);
        on(MeetingCalled.class, PetitionSheets::petition, PetitionSheet::granted);
        on(HearingAnnounced.class, HearingAnnounced::petition, PetitionSheet::granted);
    }

    private static @Nullable PetitionId petition(MeetingCalled event) {
        return event.petition() == null ? null : event.petition().id();
    }
}
