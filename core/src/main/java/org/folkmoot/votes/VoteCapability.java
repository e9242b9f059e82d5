package org.folkmoot.votes;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code votes} brings. */
@AutoService(Capability.class)
public final class VoteCapability extends Capability {

    public VoteCapability() {
        super(
                VoteCommand.class,
                VoteEvent.class,
                VoteRefusal.class,
                new OpeningDecider(),
                new VotingDecider(),
                new CountingDecider());
    }
}
