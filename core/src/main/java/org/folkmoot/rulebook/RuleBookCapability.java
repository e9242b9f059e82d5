package org.folkmoot.rulebook;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code rulebook} brings. */
@AutoService(Capability.class)
public final class RuleBookCapability extends Capability {

    public RuleBookCapability() {
        super(RuleBookCommand.class, RuleBookEvent.class, RuleBookRefusal.class, new RuleBookDecider());
    }
}
