package org.folkmoot.web.votes;

import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A vote as people see it. */
@Controller
class VotePages {

    private final Decisions decisions;
    private final Voters voters;

    VotePages(Decisions decisions, Voters voters) {
        this.decisions = decisions;
        this.voters = voters;
    }

    @GetMapping("/communities/{community}/votes/{vote}")
    @AllowedTo(anyAccount = true)
    String vote(Account account, @PathVariable CommunityId community, @PathVariable VoteId vote, Model page) {
        var decision = decisions.of(community, vote);
        page.addAttribute("decision", decision);
        page.addAttribute("voter", voter(account, community, decision));
        return "votes/vote";
    }

    private @Nullable Voter voter(Account account, CommunityId community, Decision decision) {
        var sheet = decision.vote();
        return account.actor() instanceof Actor.Resident(var resident)
                ? voters.inVote(community, resident, sheet.id(), sheet.meeting(), sheet.kind())
                : null;
    }
}
