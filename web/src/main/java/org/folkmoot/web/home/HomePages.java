package org.folkmoot.web.home;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.disclosures.DueList;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Here;
import org.folkmoot.web.record.Audit;
import org.folkmoot.web.record.Audits;
import org.folkmoot.web.words.AllWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What one sees first in a community; whoever is not at home there is led to its disclosure board. */
@Controller
record HomePages(Matters matters, AllWords words, Audits audits, InstantSource clock) {

    private static final int MOST = 5;

    @GetMapping("/communities/{community}")
    @AllowedTo(everybody = true)
    String home(@PathVariable CommunityId community, @ModelAttribute("here") Here here, Model page) {
        var account = here.account();
        if (account == null || !account.isAtHomeIn(community))
            return "redirect:/communities/" + community + "/disclosures";
        var today = Given.dayOf(clock.instant());
        var results = matters.results(community, MOST);
        var due = matters.due(community);
        page.addAttribute("today", today);
        page.addAttribute("needs", words.needs(account, community, today));
        page.addAttribute("ways", words.shortcuts(account, community));
        page.addAttribute("verification", audits.latest(Audit.Kind.VERIFICATION).orElse(null));
        page.addAttribute("results", results);
        page.addAttribute("due", due);
        page.addAttribute("titles", titles(community, results, due));
        page.addAttribute("disclosures", matters.disclosures(community, MOST));
        return "home/home";
    }

    private Map<ProposalId, String> titles(CommunityId community, List<ResultSheet.Entry> results, DueList due) {
        return Stream.concat(
                        results.stream().map(ResultSheet.Entry::proposal),
                        due.results().stream().map(ResultSheet.Entry::proposal))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), proposal -> matters.title(community, proposal)));
    }
}
