package org.folkmoot.duties;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code duties} brings. */
@AutoService(Capability.class)
public final class DutyCapability extends Capability {

    public DutyCapability() {
        super(DutyCommand.class, DutyEvent.class, DutyRefusal.class, new CalendarDecider(), new NotingDecider());
    }
}
