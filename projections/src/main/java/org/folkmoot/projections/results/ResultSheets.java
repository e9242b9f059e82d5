package org.folkmoot.projections.results;

import com.google.auto.service.AutoService;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultDeclared;

/** Each result by the id of its vote. */
@AutoService(View.class)
public final class ResultSheets extends Sheets<ResultSheet> implements ForAccounts {

    public ResultSheets() {
        super("results", ResultSheet.class);
        begins(ResultDeclared.class, ResultDeclared::vote, ResultSheet::of);
        on(ResultEvent.class, ResultEvent::vote, ResultSheet::after);
        on(DisclosurePublished.class, e -> ResultEvent.published(e.fulfils()), ResultSheet::published);
    }
}
