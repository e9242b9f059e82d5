package org.folkmoot.axon;

import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Decision;

/**
 * What a command handler returns.
 *
 * @param transaction where the outcome was appended; it knows the position once the unit of work is done
 */
record Decided(Decision decision, EventStoreTransaction transaction) {

    /** What the sender is told; to be asked when the unit of work is done. */
    Answer answer() {
        return switch (decision) {
            case Decision.Accepted(var events) ->
                new Answer.Accepted(GlobalIndexConsistencyMarker.position(transaction.appendPosition()), events, false);
            case Decision.Refused(var why, var derivation) -> new Answer.Refused(why, derivation);
        };
    }
}
