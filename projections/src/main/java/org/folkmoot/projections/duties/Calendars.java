package org.folkmoot.projections.duties;

import com.google.auto.service.AutoService;
import org.folkmoot.duties.DutyEvent.CalendarRecorded;
import org.folkmoot.projections.kit.Single;
import org.folkmoot.projections.kit.View;

/** The holidays of each community. */
@AutoService(View.class)
public final class Calendars extends Single<CalendarSheet> {

    public Calendars() {
        super("calendar", CalendarSheet.class, CalendarSheet.EMPTY);
        forAccounts();
        on(CalendarRecorded.class, CalendarSheet::after);
    }
}
