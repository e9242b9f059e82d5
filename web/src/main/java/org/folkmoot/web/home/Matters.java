package org.folkmoot.web.home;

import java.util.List;
import org.folkmoot.projections.disclosures.Disclosure;
import org.folkmoot.projections.disclosures.Disclosures;
import org.folkmoot.projections.disclosures.DueList;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.springframework.stereotype.Component;

/** What goes on in a community, from the views. */
@Component
record Matters(Views views) {

    String title(CommunityId community, ProposalId proposal) {
        return Titles.of(views, community, proposal);
    }

    DueList due(CommunityId community) {
        return DueList.of(views, community);
    }

    /** The last results, the newest first. */
    List<ResultSheet.Entry> results(CommunityId community, int most) {
        return views.list(ResultSheets.class, community, null, most).entries();
    }

    /** What was disclosed last and is on the board, the newest first. */
    List<Disclosure.Entry> disclosures(CommunityId community, int most) {
        return views.list(Disclosures.class, community)
                .where(Disclosure.Entry::onBoard)
                .page(null, most)
                .entries();
    }
}
