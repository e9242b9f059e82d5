package org.folkmoot.web.results;

import java.util.List;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.duties.Clocks;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
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
record ResultPages(Decisions decisions, Clocks clocks, Forms forms) {

    private static final List<String> REVISIONS = List.of("correct-result", "annul-result", "record-filing");

    @GetMapping("/communities/{community}/results/{vote}")
    @AllowedTo(anyAccount = true)
    String result(Account account, @PathVariable CommunityId community, @PathVariable VoteId vote, Model page) {
        var decision = decisions.of(community, vote);
        if (decision.result() == null) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        page.addAttribute("decision", decision);
        page.addAttribute("filing", clocks.of(community, ResultEvent.toFile(vote)));
        page.addAttribute("forms", forms.shown(REVISIONS, account, community, Values.of("vote", vote)));
        return "results/result";
    }
}
