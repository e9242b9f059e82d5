package org.folkmoot.web.rulebook;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.rulebook.RuleBookSheet;
import org.folkmoot.projections.rulebook.RuleBookSheet.Version;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.rulebook.Parameters;
import org.folkmoot.rulebook.Parameters.By;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.texts.TextAccess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Writes a rule book that is to be decided on, with a field for every parameter that those may set who decide; and reads one that is
 * put to the vote. Nothing is sent from here: the book becomes the text of a motion or of a proposal.
 */
@Controller
@RequestMapping("/communities/{community}/rule-book")
record DraftPages(Views views, TextAccess texts, Forms forms, InstantSource clock) {

    /** @param by who is to decide on it; residents write for residents */
    @GetMapping("/draft")
    @AllowedTo({Role.RESIDENT, Role.COMMITTEE})
    String begin(
            Account account,
            @PathVariable CommunityId community,
            @RequestParam(defaultValue = "RESIDENTS") By by,
            Model page) {
        return show(RuleBookDraft.after(last(community), by(account, by)), page);
    }

    /** Looks at it: what is wrong with it, what it changes, and the text that can be put to the vote. */
    @PostMapping("/draft")
    @AllowedTo({Role.RESIDENT, Role.COMMITTEE})
    String check(
            Account account,
            @PathVariable CommunityId community,
            @RequestParam(defaultValue = "RESIDENTS") By by,
            @RequestParam Map<String, String> fields,
            Model page) {
        page.addAttribute("checked", true);
        return show(RuleBookDraft.typed(last(community), by(account, by), fields), page);
    }

    private static By by(Account account, By wanted) {
        return account.role() == Role.COMMITTEE ? wanted : By.RESIDENTS;
    }

    private String show(RuleBookDraft draft, Model page) {
        var book = draft.book();
        page.addAttribute("draft", draft);
        page.addAttribute("wrong", wrong(book));
        page.addAttribute("lawOn", today());
        page.addAttribute("sections", RuleBookPages.sections(draft.values(), draft.values()::containsKey));
        page.addAttribute(
                "differences", RuleBookPages.differences(draft.last().book().values(), book));
        page.addAttribute("text", RuleBook.text(book));
        page.addAttribute("seen", forms.head());
        return "rulebook/draft";
    }

    private Map<String, Refusal> wrong(SortedMap<String, String> book) {
        var wrong = new LinkedHashMap<String, Refusal>();
        for (var breach : Parameters.breaches(book, today())) wrong.put(breach.key(), breach.why());
        return wrong;
    }

    /** A text that writes a rule book, beside the one in force. */
    @GetMapping("/texts/{digest}")
    @AllowedTo(anyAccount = true)
    String text(Account account, @PathVariable CommunityId community, @PathVariable Digest digest, Model page) {
        var values = texts.read(account, community, digest)
                .flatMap(kept -> RuleBook.written(kept.text()))
                .orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
        page.addAttribute("wrong", wrong(values));
        page.addAttribute("lawOn", today());
        page.addAttribute(
                "differences", RuleBookPages.differences(last(community).book().values(), values));
        return "rulebook/text";
    }

    /** Who writes another book has one: the first is the law's. */
    private Version last(CommunityId community) {
        return views.of(RuleBookSheets.class, community)
                .flatMap(RuleBookSheet::last)
                .orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }

    private LocalDate today() {
        return Given.dayOf(clock.instant());
    }
}
