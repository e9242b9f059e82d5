package org.folkmoot.hearings;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code hearings} brings. */
@AutoService(Capability.class)
public final class HearingCapability extends Capability {

    public HearingCapability() {
        super(HearingCommand.class, HearingEvent.class, HearingRefusal.class, new HearingDecider());
    }
}
