package org.folkmoot.web.founding;

import java.util.List;
import org.folkmoot.founding.FoundingEvent;
import org.folkmoot.projections.founding.EarlierSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.web.communities.Hands;
import org.folkmoot.web.duties.Clocks;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.texts.TextAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What meetings have decided before the record, on what it rests and who answers for it: everybody of the community reads it. */
@Controller
@RequestMapping("/communities/{community}/earlier-decisions")
record EarlierPages(Views views, Shown shown, TextAccess texts, Hands hands, Clocks clocks, Forms forms) {

    private static final int SIZE = 20;

    @GetMapping
    @AllowedTo(anyAccount = true)
    String decisions(
            Account account, @PathVariable CommunityId community, @RequestParam @Nullable Long before, Model page) {
        var decisions = views.list(EarlierSheets.class, community, before, SIZE);
        page.addAttribute("decisions", decisions.entries());
        Shown.lead(page, before, decisions);
        page.addAttribute("forms", forms.shown(List.of("enter-earlier-decision"), account, community, Values.of()));
        return "founding/decisions";
    }

    @GetMapping("/{decision}")
    @AllowedTo(anyAccount = true)
    String decision(
            Account account, @PathVariable CommunityId community, @PathVariable EarlierId decision, Model page) {
        var sheet = shown.one(EarlierSheets.class, community, decision);
        var confirmed = sheet.confirmed();
        page.addAttribute("sheet", sheet);
        page.addAttribute("text", texts.text(account, community, sheet.what().text()));
        page.addAttribute(
                "enteredBy", hands.called(account, community, sheet.entered().enteredBy()));
        page.addAttribute(
                "confirmedBy", confirmed == null ? null : hands.called(account, community, confirmed.confirmedBy()));
        page.addAttribute("publication", clocks.of(community, FoundingEvent.toPublish(decision)));
        var names = sheet.settledOn() == null
                ? List.of("confirm-earlier-decision", "drop-earlier-decision")
                : List.<String>of();
        page.addAttribute("forms", forms.shown(names, account, community, Values.of("decision", decision)));
        return "founding/decision";
    }
}
