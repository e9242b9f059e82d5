package org.folkmoot.proposals;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code proposals} brings. */
@AutoService(Capability.class)
public final class ProposalCapability extends Capability {

    public ProposalCapability() {
        super(
                ProposalCommand.class,
                ProposalEvent.class,
                ProposalRefusal.class,
                new ProposalDecider(),
                new ClassingDecider(),
                new StudyDecider());
    }
}
