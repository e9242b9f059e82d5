package org.folkmoot.web.votes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteRefusal;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Sending;
import org.folkmoot.web.forms.ShownForm;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * A vote, and the way of a ballot in three steps: the vote's page with its options, what was chosen to be confirmed, the receipt.
 * The first two change nothing, so that going back, loading again and signing in on the way do no harm; the third is sent under
 * an id that was made before, so that it is done once.
 */
@Controller
@RequestMapping("/communities/{community}/votes/{vote}")
record VotePages(Decisions decisions, Voters voters, Forms forms, ChosenSeal seal, CommitLog log, Sending sending) {

    private static final String SUMMARY = "/summary";
    private static final List<String> STEPS = List.of("close-vote", "count-vote", "declare-result");

    @GetMapping
    @AllowedTo(anyAccount = true)
    String vote(Account account, @PathVariable CommunityId community, @PathVariable VoteId vote, Model page) {
        return vote(account, community, decisions.of(community, vote), Forms.key(), page);
    }

    private String vote(Account account, CommunityId community, VoteCourse decision, String key, Model page) {
        page.addAttribute("decision", decision);
        page.addAttribute("key", key);
        var about = Values.of("vote", decision.vote().id());
        page.addAttribute("forms", decision.isDeclared() ? List.of() : forms.shown(STEPS, account, community, about));
        if (account.actor() instanceof Actor.Resident) {
            var voter = voter(account, community, decision);
            page.addAttribute("voter", voter);
            page.addAttribute("casting", casting(account, community, decision, voter, ""));
        }
        return "votes/vote";
    }

    private Voter voter(Account account, CommunityId community, VoteCourse decision) {
        if (!(account.actor() instanceof Actor.Resident(var resident)))
            throw new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE);
        var sheet = decision.vote();
        return voters.inVote(community, resident, sheet.id(), sheet.meeting(), sheet.kind());
    }

    /** The form that casts the ballot, with what the rules say to it. */
    private ShownForm casting(Account account, CommunityId community, VoteCourse decision, Voter voter, String choice) {
        var sheet = decision.vote();
        var household = voter.household();
        var given = Values.of("vote", sheet.id(), "meeting", sheet.meeting(), "household", household, "choice", choice);
        return forms.shown(VoteForms.CAST, account, community, given).orElseThrow();
    }

    /** Nothing of the choice may stand in an address, so it is posted, and the address that follows holds it sealed. */
    @PostMapping(SUMMARY)
    @AllowedTo(Role.RESIDENT)
    String choose(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable VoteId vote,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        var decision = decisions.of(community, vote);
        var sent = Values.sentWith(request);
        var choice = sent.one("choice");
        var key = Forms.key(sent.one("key"));
        int option = decision.vote().options().indexOf(choice);
        if (option < 0) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("wrong", choice.isEmpty() ? VoteRefusal.NO_CHOICE : VoteRefusal.UNKNOWN_OPTION);
            return vote(account, community, decision, key, page);
        }
        // Who comes back after casting and chooses anew casts anew.
        var free = isFreeFor(choice, vote, cast(account, community, key)) ? key : Forms.key();
        var sealed = seal.seal(new ChosenBallot(option, free), account, community, vote);
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return "redirect:" + address(community, vote) + SUMMARY + "?chosen=" + sealed;
    }

    /** Whether the id is not used, or for the same ballot. */
    private static boolean isFreeFor(String choice, VoteId vote, @Nullable CastBallot before) {
        return before == null || isSame(choice, vote, before);
    }

    private static boolean isSame(String choice, VoteId vote, CastBallot ballot) {
        return ballot.vote().equals(vote) && ballot.choices().equals(List.of(choice));
    }

    private static String address(CommunityId community, VoteId vote) {
        return "/communities/" + community + "/votes/" + vote;
    }

    @GetMapping(SUMMARY)
    @AllowedTo(Role.RESIDENT)
    String summary(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable VoteId vote,
            @RequestParam(required = false) @Nullable String chosen,
            Model page) {
        var decision = decisions.of(community, vote);
        var options = decision.vote().options();
        var opened = seal.open(chosen, account, community, vote)
                .filter(one -> one.option() >= 0 && one.option() < options.size())
                .orElse(null);
        if (opened == null) return "redirect:" + address(community, vote);
        var choice = options.get(opened.option());
        var key = opened.key();
        var before = cast(account, community, key);
        if (before != null && isSame(choice, vote, before)) return "redirect:" + address(community, vote) + "/receipt";
        var voter = voter(account, community, decision);
        page.addAttribute("decision", decision);
        page.addAttribute("choice", choice);
        page.addAttribute("key", before == null ? key : Forms.key());
        page.addAttribute("voter", voter);
        page.addAttribute("casting", casting(account, community, decision, voter, choice));
        return "votes/summary";
    }

    /** The ballot that they cast under that key; null if none was. */
    private @Nullable CastBallot cast(Account account, CommunityId community, String key) {
        if (account.actor() == null) return null;
        return sending.first(new Sender(account.actor(), community, key), VoteForms.CAST)
                .map(commit -> commit.submission().command())
                .filter(CastBallot.class::isInstance)
                .map(CastBallot.class::cast)
                .orElse(null);
    }

    @GetMapping("/receipt")
    @AllowedTo(Role.RESIDENT)
    String receipt(Account account, @PathVariable CommunityId community, @PathVariable VoteId vote, Model page) {
        var decision = decisions.of(community, vote);
        var voter = voter(account, community, decision);
        var ballot = voter.ownBallot();
        if (ballot == null) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        page.addAttribute("decision", decision);
        page.addAttribute("voter", voter);
        page.addAttribute("receipt", BallotReceipt.of(ballot, log));
        return "votes/receipt";
    }
}
