package org.folkmoot.web.reports;

import java.util.List;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.reports.ReportSheet;
import org.folkmoot.projections.reports.ReportSheets;
import org.folkmoot.replay.Outlook;
import org.folkmoot.reports.ReportEvent;
import org.folkmoot.reports.ReportEvent.Complaint;
import org.folkmoot.reports.ReportEvent.ViolationReported;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ReportId;
import org.folkmoot.web.duties.Clocks;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.OfficeHolders;
import org.folkmoot.web.identity.Role;
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

/** The reports that were made in a community, and each of them. What they accuse anybody of is read from the record, by those who may. */
@Controller
@RequestMapping("/communities/{community}/reports")
record ReportPages(
        Views views,
        Shown shown,
        ReportTitles titles,
        Outlook outlook,
        TextAccess texts,
        OfficeHolders offices,
        Clocks clocks,
        Forms forms) {

    private static final int SIZE = 20;
    private static final List<String> MAKING = List.of("report-unpublished", "report-violation");

    /** A report with what it is called. */
    record Listed(ReportSheet report, String title) {}

    @GetMapping
    @AllowedTo(anyAccount = true)
    String reports(
            Account account, @PathVariable CommunityId community, @RequestParam @Nullable Long before, Model page) {
        var reports = views.list(ReportSheets.class, community, before, SIZE);
        page.addAttribute(
                "reports",
                reports.entries().stream()
                        .map(report -> new Listed(report, titles.of(community, report)))
                        .toList());
        Shown.lead(page, before, reports);
        page.addAttribute("forms", forms.shown(MAKING, account, community, Values.of()));
        return "reports/reports";
    }

    @GetMapping("/{report}")
    @AllowedTo(anyAccount = true)
    String report(Account account, @PathVariable CommunityId community, @PathVariable ReportId report, Model page) {
        var sheet = shown.one(ReportSheets.class, community, report);
        page.addAttribute("report", sheet);
        page.addAttribute("about", titles.of(community, sheet));
        page.addAttribute("clock", clocks.of(community, ReportEvent.toAnswer(report)));
        page.addAttribute("looksInto", holds(account, Role.STREET_OFFICE, community));
        var made = outlook.known(community, ReportEvent.made(report));
        page.addAttribute("text", made == null ? null : texts.text(account, community, made.text()));
        page.addAttribute("accused", accused(account, community, made));
        var answering = sheet.answer() == null ? List.of("answer-report") : List.<String>of();
        page.addAttribute("forms", forms.shown(answering, account, community, Values.of("report", report)));
        return "reports/report";
    }

    /** What the board accuses somebody of, for the board and the street office; null for all others, and where it accuses nobody. */
    private @Nullable ViolationReported accused(
            Account account, CommunityId community, ReportEvent.@Nullable Made made) {
        return switch (made) {
            case ViolationReported e
            when holds(account, Role.STREET_OFFICE, community) || holds(account, Role.SUPERVISOR, community) -> e;
            case ViolationReported _, Complaint _ -> null;
            case null -> null;
        };
    }

    private boolean holds(Account account, Role role, CommunityId community) {
        return account.role() == role && account.isAtHomeIn(community) && offices.isInOffice(account, community);
    }
}
