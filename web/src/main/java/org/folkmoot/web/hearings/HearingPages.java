package org.folkmoot.web.hearings;

import java.util.Comparator;
import java.util.List;
import org.folkmoot.projections.hearings.HearingRecord;
import org.folkmoot.projections.hearings.HearingRecords;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The hearings of a community, and each of them. */
@Controller
@RequestMapping("/communities/{community}/hearings")
record HearingPages(Views views, Hearings hearings, Forms forms) {

    private static final int SIZE = 20;

    /** A hearing in the list, with what it is about. */
    record Line(HearingRecord.Entry entry, String title) {}

    @GetMapping
    @AllowedTo(anyAccount = true)
    String hearings(
            Account account, @PathVariable CommunityId community, @RequestParam @Nullable Long before, Model model) {
        var page = views.list(HearingRecords.class, community, before, SIZE);
        model.addAttribute("hearings", lines(community, page.entries()));
        Shown.lead(model, before, page);
        model.addAttribute("forms", forms.shown(List.of("announce-hearing"), account, community, Values.of()));
        return "hearings/hearings";
    }

    private List<Line> lines(CommunityId community, List<HearingRecord.Entry> some) {
        return some.stream()
                .sorted(Comparator.comparing(HearingRecord.Entry::heldOn).reversed())
                .map(entry -> new Line(entry, Titles.of(views, community, entry.proposal())))
                .toList();
    }

    @GetMapping("/{hearing}")
    @AllowedTo(anyAccount = true)
    String hearing(Account account, @PathVariable CommunityId community, @PathVariable HearingId hearing, Model model) {
        var heard = hearings.find(account, community, hearing);
        model.addAttribute("hearing", heard.record());
        model.addAttribute("heard", heard);
        model.addAttribute(
                "forms", forms.shown(names(account, heard), account, community, Values.of("hearing", hearing)));
        return "hearings/hearing";
    }

    private static List<String> names(Account account, Heard heard) {
        if (account.role() == Role.RESIDENT) {
            var mine = heard.mine();
            return mine != null && mine.present() ? List.of("sign-hearing-record") : List.of();
        }
        return switch (heard.record().stage()) {
            case ANNOUNCED ->
                List.of("name-participants", "share-materials", "open-hearing", "adjourn-hearing", "cancel-hearing");
            case OPEN -> List.of("record-statement", "end-discussion", "adjourn-hearing", "cancel-hearing");
            case DISCUSSED -> List.of("sign-hearing-record", "adopt-answers", "close-hearing");
            case CLOSED, CANCELLED -> List.of();
        };
    }
}
