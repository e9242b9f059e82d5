package org.folkmoot.projections.duties;

import com.google.auto.service.AutoService;
import org.folkmoot.duties.DutyEvent.CalendarRecorded;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Single;
import org.folkmoot.projections.kit.View;

/** The holidays of each community. */
@AutoService(View.class)
public final class Calendars extends Single<CalendarSheet> implements ForAccounts {

    public Calendars() {
        super("calendar", CalendarSheet.class, CalendarSheet.EMPTY);
        on(CalendarRecorded.class, CalendarSheet::after);
    }
}
