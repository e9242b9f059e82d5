package org.folkmoot.projections.communities;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.ChangeConfirmed;
import org.folkmoot.communities.CommunityEvent.ChangeDropped;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.record.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One thing that nobody changes alone. It is short: a list shows all of it.
 *
 * @param confirmed null while nobody has confirmed it
 * @param settledOn the day on which it was confirmed or dropped; null while it waits
 */
@RecordBuilder
public record ChangeSheet(
        ChangeEntered entered,
        LocalDate enteredOn,
        @Nullable ChangeConfirmed confirmed,
        @Nullable LocalDate settledOn) implements Listed<ChangeSheet>, ChangeSheetBuilder.With {

    static ChangeSheet of(ChangeEntered e, Recorded recorded) {
        return new ChangeSheet(e, recorded.given().today(), null, null);
    }

    @Override
    public ChangeSheet entry() {
        return this;
    }

    /** Whether it waits to be confirmed. */
    public boolean isOpen() {
        return settledOn == null;
    }

    /** Who has confirmed it; null if nobody has. */
    public @Nullable Hand confirmedBy() {
        return confirmed == null ? null : confirmed.confirmedBy();
    }

    ChangeSheet after(CommunityEvent event, Recorded recorded) {
        var today = recorded.given().today();
        return switch (event) {
            case ChangeConfirmed e -> withConfirmed(e).withSettledOn(today);
            case ChangeDropped _ -> withSettledOn(today);
            default -> throw new IllegalStateException("not about a change that was entered: " + event);
        };
    }
}
