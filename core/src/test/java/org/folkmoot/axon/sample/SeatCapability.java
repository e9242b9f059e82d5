package org.folkmoot.axon.sample;

import org.folkmoot.decisions.Capability;

/** A capability to try things with. */
public final class SeatCapability extends Capability {

    public SeatCapability() {
        this(new SeatDecider());
    }

    public SeatCapability(SeatDecider decider) {
        super(SeatCommand.class, SeatEvent.class, SeatRefusal.class, decider);
    }
}
