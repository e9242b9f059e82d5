package org.folkmoot.axon;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventsCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.folkmoot.record.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What a decision depends on, on its way through Axon from the sourcing to the append. Axon's criteria are sealed, so the record's
 * own selection goes beside them, in the context: made once, and translated neither there nor back.
 */
final class DependsOn {

    /** Stand for the selection in the context; no event has such a tag. */
    private static final EventCriteria CRITERIA = EventCriteria.havingTags(new Tag("@selection", "of the context"));

    private static final ResourceKey<Selection> SELECTION = ResourceKey.withLabel("selection");

    private DependsOn() {}

    /** The condition by which the selected events are sourced, and which the append in that context then has. */
    static SourcingCondition sourcing(Selection selection, ProcessingContext context) {
        if (context.putResource(SELECTION, selection) != null) throw new IllegalStateException("a decision reads once");
        return SourcingCondition.conditionFor(CRITERIA);
    }

    /** What a condition in that context stands for; empty if it speaks for itself. */
    static Optional<Selection> of(EventsCondition condition, @Nullable ProcessingContext context) {
        if (context == null || condition.criteria() != CRITERIA) return Optional.empty();
        return Optional.ofNullable(context.getResource(SELECTION));
    }
}
