package org.folkmoot.web.record;

import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How one decision came about, commit by commit. */
@Controller
record MatterPages(RecordReader reader, Story story, Lines lines, Sealing sealing, Shown shown) {

    @GetMapping("/communities/{community}/record/matters/{proposal}")
    @AllowedTo(anyAccount = true)
    String matter(Account account, @PathVariable CommunityId community, @PathVariable ProposalId proposal, Model page) {
        ProposalSheet sheet = shown.one(ProposalSheets.class, community, proposal);
        var events = story.of(community, proposal);
        page.addAttribute("proposal", sheet);
        page.addAttribute("rows", lines.of(reader.commitsOf(events), sealing.of(account.role())));
        return "record/matter";
    }
}
