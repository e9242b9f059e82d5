package org.folkmoot.communities;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code communities} brings. */
@AutoService(Capability.class)
public final class CommunityCapability extends Capability {

    public CommunityCapability() {
        super(
                CommunityCommand.class,
                CommunityEvent.class,
                CommunityRefusal.class,
                new CommunityDecider(),
                new OfficeDecider());
    }
}
