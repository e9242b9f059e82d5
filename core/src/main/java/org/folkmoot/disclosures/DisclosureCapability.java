package org.folkmoot.disclosures;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code disclosures} brings. */
@AutoService(Capability.class)
public final class DisclosureCapability extends Capability {

    public DisclosureCapability() {
        super(DisclosureCommand.class, DisclosureEvent.class, DisclosureRefusal.class, new DisclosureDecider());
    }
}
