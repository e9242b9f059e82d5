package org.folkmoot.web.results;

import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.votes.Decisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The result of a vote as people see it. */
@Controller
class ResultPages {

    private final Decisions decisions;

    ResultPages(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/communities/{community}/results/{vote}")
    @AllowedTo(anyAccount = true)
    String result(@PathVariable CommunityId community, @PathVariable VoteId vote, Model page) {
        var decision = decisions.of(community, vote);
        if (decision.result() == null) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        page.addAttribute("decision", decision);
        return "results/result";
    }
}
