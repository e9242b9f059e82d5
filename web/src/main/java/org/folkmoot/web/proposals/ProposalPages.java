package org.folkmoot.web.proposals;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.ProposalSearch;
import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.proposals.ProposalStage;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.record.EventNames;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.web.duties.Clocks;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.ShownForm;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.results.EarlierDecisions;
import org.folkmoot.web.texts.TextAccess;
import org.folkmoot.web.votes.Decisions;
import org.folkmoot.web.votes.VoteCourse;
import org.folkmoot.web.words.AllWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What is proposed, and what became of it, as people see it. */
@Controller
record ProposalPages(
        Views views,
        Shown shown,
        TextAccess texts,
        Decisions decisions,
        EarlierDecisions earlier,
        Clocks clocks,
        SinceHearing since,
        InstantSource clock,
        Forms forms,
        AllWords all,
        EventNames names) {

    private static final int SIZE = 20;

    @GetMapping("/communities/{community}/proposals")
    @AllowedTo(anyAccount = true)
    String proposals(
            Account account,
            @PathVariable CommunityId community,
            @RequestParam @Nullable ProposalStage stage,
            @RequestParam(defaultValue = "") String words,
            @RequestParam @Nullable Long before,
            Model model) {
        var search = new ProposalSearch(stage, words);
        var found = views.list(ProposalSheets.class, community).where(search.fits());
        var page = found.page(before, SIZE);
        model.addAttribute("found", page.entries());
        model.addAttribute("total", found.size());
        Shown.lead(model, before, page);
        model.addAttribute("search", search);
        model.addAttribute("stages", ProposalStage.values());
        model.addAttribute("path", path(community, search));
        model.addAttribute("forms", forms.shown(List.of("table-proposal"), account, community, Values.of()));
        return "proposals/proposals";
    }

    private static String path(CommunityId community, ProposalSearch search) {
        var path = UriComponentsBuilder.fromPath("/communities/{community}/proposals");
        if (search.stage() != null) path.queryParam("stage", search.stage());
        return path.queryParam("words", "{words}")
                .encode()
                .buildAndExpand(community, search.words())
                .toUriString();
    }

    /** A wording with its text; the text is null if the reader may not read it, or it is kept no more. */
    record Worded(ProposalSheet.Wording wording, @Nullable String text) {}

    @GetMapping("/communities/{community}/proposals/{proposal}")
    @AllowedTo(anyAccount = true)
    String proposal(
            Account account, @PathVariable CommunityId community, @PathVariable ProposalId proposal, Model page) {
        var sheet = shown.one(ProposalSheets.class, community, proposal);
        page.addAttribute("sheet", sheet);
        page.addAttribute("progress", MatterProgress.of(sheet));
        page.addAttribute("concerns", sheet.concerns() == null ? null : Titles.of(views, community, sheet.concerns()));
        page.addAttribute("revokes", earlier.named(community, sheet.revokes()));
        page.addAttribute(
                "since",
                since.of(account, community, sheet.heard(), sheet.wordings().getLast()));
        page.addAttribute("delegatedBy", delegatedBy(community, sheet));
        var study = sheet.study();
        page.addAttribute("findings", study == null ? null : texts.text(account, community, study.findings()));
        page.addAttribute("studying", clocks.of(community, ProposalEvent.toStudy(proposal)));
        var wordings = worded(account, community, sheet);
        page.addAttribute("wordings", wordings);
        page.addAttribute(
                "forms", steps(account, community, sheet, wordings.getFirst().text()));
        page.addAttribute("decisions", decisions(community, sheet));
        page.addAttribute(
                "timeline",
                sheet.timeline().stream()
                        .map(moment -> Happening.of(moment, all, names))
                        .toList());
        return "proposals/proposal";
    }

    /** The version of the rule book by which the residents let the representatives decide all matters of its class; null if they do not. */
    private @Nullable Integer delegatedBy(CommunityId community, ProposalSheet sheet) {
        var matter = sheet.classed().matter();
        return RuleBookSheets.inForce(views, community, Given.dayOf(clock.instant()))
                .filter(book -> matter != null && book.delegated().contains(matter))
                .map(RuleBook::version)
                .orElse(null);
    }

    /** What the account may do with the matter, or might on another day; what is another's to do is not offered. */
    private List<ShownForm> steps(Account account, CommunityId community, ProposalSheet sheet, @Nullable String text) {
        var given = Values.of(
                "proposal", sheet.id(),
                "title", sheet.title(),
                "text", text);
        var offered = new ArrayList<>(forms.shown(
                List.of(
                        "amend-proposal",
                        "put-on-agenda",
                        "withdraw-proposal",
                        "object-to-class",
                        "settle-class",
                        "record-study"),
                account,
                community,
                given));
        if (sheet.meeting() != null)
            offered.addAll(forms.shown(
                    List.of("take-off-agenda", "open-vote"),
                    account,
                    community,
                    Values.of("proposal", sheet.id(), "meeting", sheet.meeting())));
        offered.removeIf(
                form -> form.forbidden() != null && form.forbidden().why().kind() == Refusal.Kind.FORBIDDEN);
        return offered;
    }

    private List<Worded> worded(Account account, CommunityId community, ProposalSheet sheet) {
        return sheet.wordings().reversed().stream()
                .map(wording -> new Worded(wording, texts.text(account, community, wording.text())))
                .toList();
    }

    private List<VoteCourse> decisions(CommunityId community, ProposalSheet sheet) {
        return sheet.votes().reversed().stream()
                .map(vote -> decisions.of(community, vote))
                .toList();
    }
}
