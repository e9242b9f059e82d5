package org.folkmoot.results;

import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Refusal;

/** What the deciders of this folder have in common. */
interface ResultDecider<C extends Command, S> extends Decider<C, S> {

    @Override
    default Class<? extends Event> events() {
        return ResultEvent.class;
    }

    @Override
    default Class<? extends Refusal> refusals() {
        return ResultRefusal.class;
    }
}
