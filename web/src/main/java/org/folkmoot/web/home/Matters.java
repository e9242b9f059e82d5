package org.folkmoot.web.home;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.projections.disclosures.DisclosureLog;
import org.folkmoot.projections.disclosures.DisclosurePage;
import org.folkmoot.projections.disclosures.DueList;
import org.folkmoot.projections.disclosures.DuePublications;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.results.ResultList;
import org.folkmoot.projections.results.ResultPage;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.springframework.stereotype.Component;

/** What goes on in a community, from the views. */
@Component
class Matters {

    private final Views views;

    Matters(Views views) {
        this.views = views;
    }

    String title(CommunityId community, ProposalId proposal) {
        return Titles.of(views, community, proposal);
    }

    DueList due(CommunityId community) {
        return views.find(DuePublications.class, community, DuePublications.KEY)
                .orElseGet(() -> new DueList(List.of(), List.of()));
    }

    /** The last results, the newest first. */
    List<ResultPage.Entry> results(CommunityId community, int most) {
        return newest(
                views.pages(ResultList.class, community).reversed().stream()
                        .flatMap(page -> page.results().reversed().stream()),
                most);
    }

    /** What was disclosed last and is on the board, the newest first. */
    List<DisclosurePage.Entry> disclosures(CommunityId community, int most) {
        return newest(
                views.pages(DisclosureLog.class, community).reversed().stream()
                        .flatMap(page -> page.items().reversed().stream())
                        .filter(DisclosurePage.Entry::onBoard),
                most);
    }

    private static <T> List<T> newest(Stream<T> all, int most) {
        return all.limit(most).toList();
    }
}
