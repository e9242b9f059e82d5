package org.folkmoot.projections.hearings;

import com.google.auto.service.AutoService;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;

/** Each hearing by its id. */
@AutoService(View.class)
public final class HearingRecords extends Sheets<HearingRecord> implements ForAccounts {

    public HearingRecords() {
        super("hearings", HearingRecord.class);
        begins(HearingAnnounced.class, HearingAnnounced::hearing, HearingRecord::of);
        on(HearingEvent.class, HearingEvent::hearing, HearingRecord::after);
    }
}
