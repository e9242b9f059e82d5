package org.folkmoot.founding;

import org.folkmoot.decisions.Known;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionConfirmed;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionDropped;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionEntered;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionRevoked;
import org.folkmoot.vocabulary.EarlierId;
import org.jspecify.annotations.Nullable;

/**
 * How far the taking over of a decision has come.
 *
 * @param entered null if nothing was entered under that id
 */
record TakingOver(@Nullable EarlierDecisionEntered entered, Stage stage) {

    enum Stage {
        /** Nothing was entered, or it waits to be confirmed. */
        OPEN,
        STANDS,
        /** It was dropped or revoked. */
        OVER
    }

    static Known<TakingOver> of(EarlierId decision) {
        return Known.from(
                FoundingEvent.ofEarlier(decision),
                FoundingEvent.class,
                new TakingOver(null, Stage.OPEN),
                TakingOver::after);
    }

    private TakingOver after(FoundingEvent event) {
        return switch (event) {
            case EarlierDecisionEntered e -> new TakingOver(e, Stage.OPEN);
            case EarlierDecisionConfirmed _ -> new TakingOver(entered, Stage.STANDS);
            case EarlierDecisionDropped _, EarlierDecisionRevoked _ -> new TakingOver(entered, Stage.OVER);
        };
    }

    boolean stands() {
        return stage == Stage.STANDS;
    }

    /** What was decided; null if it does not stand. */
    @Nullable
    EarlierDecision standing() {
        return entered != null && stands() ? entered.what() : null;
    }
}
