package org.folkmoot.projections.rulebook;

import com.google.auto.service.AutoService;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Single;
import org.folkmoot.projections.kit.View;
import org.folkmoot.rulebook.RuleBookEvent;

/** The rule books of each community. */
@AutoService(View.class)
public final class RuleBookSheets extends Single<RuleBookSheet> implements ForAccounts {

    public RuleBookSheets() {
        super("rule-books", RuleBookSheet.class, RuleBookSheet.EMPTY);
        on(RuleBookEvent.class, RuleBookSheet::after);
    }
}
