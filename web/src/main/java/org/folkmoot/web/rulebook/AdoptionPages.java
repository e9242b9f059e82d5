package org.folkmoot.web.rulebook;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.rulebook.RuleBookSheet;
import org.folkmoot.projections.rulebook.RuleBookSheet.Version;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.rulebook.Parameters;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.rulebook.RuleBookRefusal;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Sending;
import org.folkmoot.web.forms.Sending.Outcome;
import org.folkmoot.web.forms.ShownForm.Standing.Forbidden;
import org.folkmoot.web.forms.Wanted;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.texts.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Adopts the next version of the rule book. Its form has a field for every parameter, so it is not described as the others are:
 * each field shows the bounds of the law, and each breach of them at once.
 */
@Controller
@RequestMapping("/communities/{community}/administration/rule-book/new")
record AdoptionPages(Views views, Forms forms, Sending sending, InstantSource clock) {

    /** @param profile fills the fields with its values; without it they have those of the last version */
    @GetMapping
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    String begin(@PathVariable CommunityId community, @RequestParam @Nullable String profile, Model page) {
        var draft = RuleBookDraft.after(last(community), today());
        if (profile != null && Profiles.names().contains(profile))
            draft = new RuleBookDraft(
                    draft.key(), draft.version(), draft.from(), profile, draft.charter(), Profiles.values(profile));
        return show(community, draft, Map.of(), page);
    }

    /** @param act {@code check} to look at it once more, without adopting it */
    @PostMapping
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    String adopt(
            Sender sender,
            @PathVariable CommunityId community,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String act,
            jakarta.servlet.http.HttpServletResponse response,
            Model page) {
        var draft = RuleBookDraft.typed(fields);
        var wrong = wrong(draft);
        if (act.equals("check")) {
            page.addAttribute("checked", true);
            return show(community, draft, wrong, page);
        }
        var from = draft.firstDay();
        if (from == null || wrong.containsKey("charter")) {
            response.setStatus(422);
            return show(community, draft, wrong, page);
        }
        var command = new AdoptRuleBook(draft.version(), from, draft.profile(), draft.book(), draft.charterOrNull());
        var wanted = Wanted.of(forms.named(RuleBookForms.ADOPT), command);
        var own = new Sender(sender.actor(), community, draft.key());
        return switch (sending.send(own, wanted, Sending.ALL_SEEN)) {
            case Outcome.Done done ->
                "redirect:/communities/" + community + "/administration/rule-book?seen=" + done.position()
                        + "&recorded=" + done.position();
            case Outcome.Overtaken _ -> throw new IllegalStateException("all was seen");
            case Outcome.Refused(Forbidden(var why, var _)) -> {
                response.setStatus(EdgeRefusal.statusOf(why));
                yield refused(community, draft, wrong, why, page);
            }
        };
    }

    /** Somebody else may have adopted a version meanwhile: the draft then becomes the one after it. */
    private String refused(
            CommunityId community, RuleBookDraft draft, Map<String, Refusal> wrong, Refusal why, Model page) {
        page.addAttribute("refused", why);
        var next = RuleBookDraft.after(last(community), today()).version();
        var again = why == RuleBookRefusal.VERSION_NOT_NEXT ? draft.numbered(next) : draft;
        var all = new LinkedHashMap<>(wrong);
        if (why == RuleBookRefusal.BEFORE_LAST_VERSION || why == RuleBookRefusal.VERSION_DATES_BACK)
            all.put("from", why);
        if (why == RuleBookRefusal.CHARTER_UNREADABLE) all.put("charter", why);
        return show(community, again, all, page);
    }

    /** What is wrong with which field, as far as the draft alone tells. */
    private static Map<String, Refusal> wrong(RuleBookDraft draft) {
        var wrong = new LinkedHashMap<String, Refusal>();
        var from = draft.firstDay();
        if (from == null) wrong.put("from", EdgeRefusal.INVALID_VALUE);
        else
            for (var breach : Parameters.breaches(draft.book(), from, draft.charterOrNull()))
                wrong.putIfAbsent(breach.key(), breach.why());
        if (PersonalData.in(draft.charter())) wrong.put("charter", EdgeRefusal.CONTAINS_PERSONAL_DATA);
        return wrong;
    }

    private String show(CommunityId community, RuleBookDraft draft, Map<String, ? extends Refusal> wrong, Model page) {
        var last = last(community);
        var from = Optional.ofNullable(draft.firstDay()).orElseGet(this::today);
        page.addAttribute("draft", draft);
        page.addAttribute("wrong", wrong);
        page.addAttribute("last", last);
        page.addAttribute("lawOn", from);
        page.addAttribute("profiles", Profiles.names());
        page.addAttribute("sections", RuleBookPages.sections(draft.values()));
        page.addAttribute(
                "differences",
                RuleBookPages.differences(
                        last == null ? new TreeMap<>() : last.book().values(), draft.book()));
        return "rulebook/adopt";
    }

    private @Nullable Version last(CommunityId community) {
        return views.of(RuleBookSheets.class, community).map(RuleBookSheet::versions).orElse(List.of()).stream()
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private LocalDate today() {
        return Given.dayOf(clock.instant());
    }
}
