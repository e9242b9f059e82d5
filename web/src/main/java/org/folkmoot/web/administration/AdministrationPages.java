package org.folkmoot.web.administration;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.communities.CommunitySheet;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The way into everything that is set up for a community, with what has been done and what is still to do. */
@Controller
class AdministrationPages {

    private final Views views;
    private final InstantSource clock;

    AdministrationPages(Views views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * One thing to set up, in the order in which a community begins.
     *
     * @param word its messages, under {@code administration.step.}
     * @param done whether the community has it
     */
    record Step(String word, String address, boolean done) {}

    @GetMapping("/communities/{community}/administration")
    @AllowedTo(Role.ADMINISTRATOR)
    String index(@PathVariable CommunityId community, Model page) {
        var sheet = views.find(CommunitySheets.class, community, CommunitySheets.KEY);
        page.addAttribute("constituted", sheet.map(CommunitySheet::name).isPresent());
        page.addAttribute("steps", steps(community, sheet));
        return "administration/index";
    }

    private List<Step> steps(CommunityId community, Optional<CommunitySheet> sheet) {
        var root = "/communities/" + community + "/administration";
        var today = LocalDate.ofInstant(clock.instant(), Given.ZONE);
        boolean ruled = views.find(RuleBookSheets.class, community, RuleBookSheets.KEY)
                .flatMap(books -> books.inForceOn(today))
                .isPresent();
        int households = views.find(RollSheets.class, community, RollSheets.KEY)
                .map(RollFigures::totals)
                .map(totals -> totals.households())
                .orElse(0);
        boolean seated = sheet.map(
                        community1 -> !community1.sitting(Body.COMMITTEE, today).isEmpty())
                .orElse(false);
        return List.of(
                new Step("rule-book", root + "/rule-book", ruled),
                new Step("roll", root + "/roll", households > 0),
                new Step("offices", root + "/offices", seated));
    }
}
