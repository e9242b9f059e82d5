package org.folkmoot.web.disclosures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.projections.disclosures.DisclosureSheet;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.votes.VoteSheet;
import org.folkmoot.projections.votes.VoteSheets;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.web.duties.Clocks;
import org.folkmoot.web.duties.Clocks.Clock;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.ShownForm;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Here;
import org.folkmoot.web.kit.Shown;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The disclosure board that everybody reads (居务公开). */
@Controller
@RequestMapping("/communities/{community}/disclosures")
record DisclosurePages(Board board, Views views, Forms forms, Clocks clocks) {

    private static final int PAGE = 20;

    /** A class of disclosures to choose from. */
    record Choice(String word, DisclosureClass kind) {}

    @GetMapping
    @AllowedTo(everybody = true)
    String board(
            @PathVariable CommunityId community,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("here") Here here,
            Model page) {
        page.addAttribute("name", board.name(community));
        var query = BoardQuery.of(parameters);
        list(community, query, page);
        page.addAttribute("query", query);
        page.addAttribute("classes", choices());
        page.addAttribute("address", query.at(here.path()));
        for (var kind : List.of("atom", "csv", "json")) page.addAttribute(kind, query.at(here.path() + "." + kind));
        if (isAtHome(here, community)) page.addAttribute("due", due(community));
        page.addAttribute(
                "forms", shown(here, community, List.of("publish-disclosure", "report-unpublished"), Values.of()));
        return "disclosures/board";
    }

    private void list(CommunityId community, BoardQuery query, Model model) {
        var found = board.find(community, query.search());
        var page = found.page(query.before(), PAGE);
        model.addAttribute("found", page.entries());
        model.addAttribute("total", found.size());
        Shown.lead(model, query.before(), page);
    }

    private static List<Choice> choices() {
        return List.of(DisclosureClass.values()).stream()
                .map(kind -> new Choice(BoardQuery.word(kind), kind))
                .toList();
    }

    private static boolean isAtHome(Here here, CommunityId community) {
        var account = here.account();
        return account != null && account.isAtHomeIn(community);
    }

    private List<ShownForm> shown(Here here, CommunityId community, List<String> names, Values given) {
        var account = here.account();
        return account == null || !account.isAtHomeIn(community)
                ? List.of()
                : forms.shown(names, account, community, given);
    }

    /** A correction begins with what stands. */
    private static Values given(DisclosureSheet item, Posted posted) {
        var kept = posted.kept();
        return Values.of(
                "disclosure", item.id(),
                "title", posted.version().title(),
                "text", kept == null ? "" : kept.text());
    }

    private List<Clock> due(CommunityId community) {
        return clocks.open(community).stream()
                .filter(clock -> clock.duty().id().isPublication())
                .toList();
    }

    @GetMapping("/{disclosure}")
    @AllowedTo(everybody = true)
    String item(
            @PathVariable CommunityId community,
            @PathVariable DisclosureId disclosure,
            @ModelAttribute("here") Here here,
            Model page) {
        var item = board.item(community, disclosure);
        page.addAttribute("item", item);
        var posted = board.posted(community, item.standing());
        page.addAttribute("posted", posted);
        var names = List.of("correct-disclosure", "take-down-disclosure", "report-untrue");
        page.addAttribute("forms", shown(here, community, names, given(item, posted)));
        page.addAttribute(
                "earlier",
                item.versions().reversed().stream()
                        .skip(1)
                        .map(version -> board.posted(community, version))
                        .toList());
        page.addAttribute("fulfils", item.fulfils() == null ? null : clocks.of(community, item.fulfils()));
        page.addAttribute("decided", decided(community, item));
        page.addAttribute(
                "base", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "disclosures/item";
    }

    /** The vote whose result an item publishes; its proposal is the matter. */
    private List<VoteSheet> decided(CommunityId community, DisclosureSheet item) {
        var vote = ResultEvent.published(item.fulfils());
        if (vote == null) return List.of();
        return views.find(VoteSheets.class, community, vote).stream().toList();
    }

    /** Just the bytes of which the record holds the salted digest. */
    @GetMapping("/{disclosure}/versions/{version}.txt")
    @AllowedTo(everybody = true)
    ResponseEntity<byte[]> text(
            @PathVariable CommunityId community, @PathVariable DisclosureId disclosure, @PathVariable int version) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(board.text(community, disclosure, version).getBytes(StandardCharsets.UTF_8));
    }
}
