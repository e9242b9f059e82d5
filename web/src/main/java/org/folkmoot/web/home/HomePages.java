package org.folkmoot.web.home;

import java.time.InstantSource;
import org.folkmoot.decisions.Given;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Here;
import org.folkmoot.web.words.AllWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What one sees first in a community; whoever is not at home there is led to its disclosure board. */
@Controller
record HomePages(AllWords words, InstantSource clock) {

    @GetMapping("/communities/{community}")
    @AllowedTo(everybody = true)
    String home(@PathVariable CommunityId community, @ModelAttribute("here") Here here, Model page) {
        var account = here.account();
        if (account == null || !account.isAtHomeIn(community))
            return "redirect:/communities/" + community + "/disclosures";
        var today = Given.dayOf(clock.instant());
        page.addAttribute("today", today);
        page.addAttribute("needs", words.needs(account, community, today));
        page.addAttribute("ways", words.shortcuts(account, community));
        page.addAttribute("sections", words.home(account, community, today));
        return "home/home";
    }
}
