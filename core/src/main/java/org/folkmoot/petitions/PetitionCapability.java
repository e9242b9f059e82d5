package org.folkmoot.petitions;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code petitions} brings. */
@AutoService(Capability.class)
public final class PetitionCapability extends Capability {

    public PetitionCapability() {
        super(
                PetitionCommand.class,
                PetitionEvent.class,
                PetitionRefusal.class,
                new StartingDecider(),
                new SigningDecider(),
                new PaperDecider(),
                new EndingDecider());
    }
}
