package org.folkmoot.web.administration;

import java.time.InstantSource;
import java.util.List;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.communities.CommunitySheet;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.springframework.stereotype.Component;

/** What a community needs before it can decide anything, and what of it there is. */
@Component
public record FirstSteps(Views views, InstantSource clock) {
    /**
     * One thing to set up.
     *
     * @param word its messages, under {@code administration.step.}
     * @param page below that of the community
     * @param done whether the community has it
     */
    public record Step(String word, String page, boolean done) {}

    public boolean isConstituted(CommunityId community) {
        return views.of(CommunitySheets.class, community)
                .map(CommunitySheet::name)
                .isPresent();
    }

    /** In the order in which a community begins. */
    public List<Step> steps(CommunityId community) {
        var today = Given.dayOf(clock.instant());
        boolean ruled = views.of(RuleBookSheets.class, community)
                .flatMap(books -> books.inForceOn(today))
                .isPresent();
        int households = views.of(RollSheets.class, community)
                .map(RollFigures::totals)
                .map(totals -> totals.households())
                .orElse(0);
        return List.of(
                new Step("rule-book", "/rule-book", ruled),
                new Step("roll", "/administration/roll", households > 0),
                new Step(
                        "offices",
                        "/administration/offices",
                        CommunitySheets.sits(views, community, Body.COMMITTEE, today)));
    }
}
