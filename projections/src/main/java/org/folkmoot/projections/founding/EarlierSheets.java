package org.folkmoot.projections.founding;

import com.google.auto.service.AutoService;
import org.folkmoot.founding.FoundingEvent;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionEntered;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;

/** Each decision from before the record, by its id. */
@AutoService(View.class)
public final class EarlierSheets extends Sheets<EarlierSheet> implements ForAccounts {

    public EarlierSheets() {
        super("decisions-before-record", EarlierSheet.class);
        begins(EarlierDecisionEntered.class, EarlierDecisionEntered::decision, EarlierSheet::of);
        on(FoundingEvent.class, FoundingEvent::decision, EarlierSheet::after);
    }
}
