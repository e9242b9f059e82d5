package org.folkmoot.roll;

import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Decider;

/** What all deciders of the roll have in common. */
interface RollDecider<C extends Command, S> extends Decider<C, S> {

    @Override
    default Class<RollEvent> events() {
        return RollEvent.class;
    }

    @Override
    default Class<RollRefusal> refusals() {
        return RollRefusal.class;
    }
}
