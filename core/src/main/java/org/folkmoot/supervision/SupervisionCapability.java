package org.folkmoot.supervision;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code supervision} brings. */
@AutoService(Capability.class)
public final class SupervisionCapability extends Capability {

    public SupervisionCapability() {
        super(SupervisionCommand.class, SupervisionEvent.class, SupervisionRefusal.class, new SupervisionDecider());
    }
}
