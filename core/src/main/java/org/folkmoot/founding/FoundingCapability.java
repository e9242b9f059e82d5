package org.folkmoot.founding;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code founding} brings. That two offices take over what was decided earlier is no parameter: it holds for every rule book. */
@AutoService(Capability.class)
public final class FoundingCapability extends Capability {

    public FoundingCapability() {
        super(FoundingCommand.class, FoundingEvent.class, FoundingRefusal.class, new TakingOverDecider());
    }
}
