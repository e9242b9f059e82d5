package org.folkmoot.roll;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code roll} brings. */
@AutoService(Capability.class)
public final class RollCapability extends Capability {

    public RollCapability() {
        super(
                RollCommand.class,
                RollEvent.class,
                RollRefusal.class,
                new GroupDecider(),
                new ImportDecider(),
                new HouseholdDecider(),
                new RepresentativeDecider());
    }
}
