package org.folkmoot.projections.founding;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.folkmoot.founding.EarlierDecision;
import org.folkmoot.founding.FoundingEvent;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionConfirmed;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionDropped;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionEntered;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionRevoked;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/**
 * One decision from before the record. It is short: a list shows all of it.
 *
 * @param confirmed null while nobody has confirmed it
 * @param settledOn the day on which it was confirmed or dropped; null while it waits
 * @param revokedBy the vote by which a meeting has revoked it; null while none has
 */
@RecordBuilder
public record EarlierSheet(
        EarlierDecisionEntered entered,
        LocalDate enteredOn,
        @Nullable EarlierDecisionConfirmed confirmed,
        @Nullable LocalDate settledOn,
        @Nullable VoteId revokedBy)
        implements Listed<EarlierSheet>, EarlierSheetBuilder.With {

    /** What has become of it. */
    public enum Stage {
        /** It waits to be confirmed. */
        OPEN,
        STANDS,
        DROPPED,
        REVOKED
    }

    static EarlierSheet of(EarlierDecisionEntered e, Recorded recorded) {
        return new EarlierSheet(e, recorded.given().today(), null, null, null);
    }

    @Override
    public EarlierSheet entry() {
        return this;
    }

    public EarlierId id() {
        return entered.decision();
    }

    public EarlierDecision what() {
        return entered.what();
    }

    public Stage stage() {
        if (revokedBy != null) return Stage.REVOKED;
        if (settledOn == null) return Stage.OPEN;
        return confirmed == null ? Stage.DROPPED : Stage.STANDS;
    }

    public boolean stands() {
        return stage() == Stage.STANDS;
    }

    EarlierSheet after(FoundingEvent event, Recorded recorded) {
        var today = recorded.given().today();
        return switch (event) {
            case EarlierDecisionEntered e -> of(e, recorded);
            case EarlierDecisionConfirmed e -> withConfirmed(e).withSettledOn(today);
            case EarlierDecisionDropped _ -> withSettledOn(today);
            case EarlierDecisionRevoked e -> withRevokedBy(e.resolution());
        };
    }
}
