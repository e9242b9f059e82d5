package org.folkmoot.committee;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code committee} brings. That the majority of all members decides is no parameter: it holds for every rule book. */
@AutoService(Capability.class)
public final class CommitteeCapability extends Capability {

    public CommitteeCapability() {
        super(
                CommitteeCommand.class,
                CommitteeEvent.class,
                CommitteeRefusal.class,
                new MovingDecider(),
                new SittingDecider(),
                new SittingInOnCommitteeDecider(),
                new CourtDecider());
    }
}
