package org.folkmoot.web.supervision;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.supervision.RatingSheet;
import org.folkmoot.projections.supervision.RatingSheet.Rated;
import org.folkmoot.projections.supervision.RatingSheets;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.ShownForm;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
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

/** Yearly ratings (民主评议). */
@Controller
@RequestMapping("/communities/{community}/ratings")
record RatingPages(Views views, Shown shown, Holders holders, TextAccess texts, Forms forms) {

    private static final int SIZE = 20;

    /** One who is rated, as they are called. @param report what they reported; null if the reader may not read it, or none is kept */
    record RatedSubject(
            Rated rated, String called, @Nullable String report, List<ShownForm> forms) {}

    /** A member in office who is not rated, and why. */
    record Unrated(String called, String reason) {}

    @GetMapping
    @AllowedTo(anyAccount = true)
    String ratings(
            Account account, @PathVariable CommunityId community, @RequestParam @Nullable Long before, Model model) {
        var page = views.list(RatingSheets.class, community, before, SIZE);
        model.addAttribute("ratings", page.entries());
        Shown.lead(model, before, page);
        model.addAttribute("forms", forms.shown(List.of("announce-rating"), account, community, Values.of()));
        return "supervision/ratings";
    }

    @GetMapping("/{rating}")
    @AllowedTo(anyAccount = true)
    String rating(Account account, @PathVariable CommunityId community, @PathVariable RatingId rating, Model page) {
        RatingSheet sheet = shown.one(RatingSheets.class, community, rating);
        var subjects = new ArrayList<RatedSubject>();
        for (var rated : sheet.subjects()) {
            var report = texts.text(account, community, rated.report());
            var called = holders.called(account, community, rated.subject());
            var steps = forms.shown(steps(sheet, rated), account, community, about(sheet, rated)).stream()
                    .filter(form -> account.role() != Role.RESIDENT || form.isAllowed())
                    .toList();
            subjects.add(new RatedSubject(rated, called, report, steps));
        }
        page.addAttribute("rating", sheet);
        page.addAttribute("subjects", subjects);
        page.addAttribute(
                "leftOut",
                sheet.leftOut().stream()
                        .map(one -> new Unrated(
                                holders.called(account, community, Body.COMMITTEE, one.officer()), one.reason()))
                        .toList());
        page.addAttribute("presiding", holders.called(account, community, Body.SUPERVISION_BOARD, sheet.presiding()));
        page.addAttribute(
                "forms",
                forms.shown(steps(sheet), account, community, Values.of("rating", rating, "meeting", sheet.meeting())));
        return "supervision/rating";
    }

    private static List<String> steps(RatingSheet rating) {
        if (rating.closedOn() != null) return List.of();
        return List.of(rating.opening() == null ? "open-rating" : "close-rating");
    }

    /** What can be done next about one who is rated; handing over the grade may come after the closing. */
    private static List<String> steps(RatingSheet rating, Rated rated) {
        var result = rated.result();
        if (result != null) return afterGrade(rated, result);
        if (rating.closedOn() != null) return List.of();
        if (rating.opening() == null) return rated.report() == null ? List.of("file-duty-report") : List.of();
        return List.of(rated.confirmed() ? "give-grade" : "enter-forms");
    }

    private static List<String> afterGrade(Rated rated, RatingSheet.Result result) {
        if (result.annulled()) return List.of();
        var contest = rated.contest();
        var steps = new ArrayList<String>();
        if (result.deliveredOn() == null) steps.add("deliver-grade");
        if (contest == null) steps.add("contest-grade");
        else if (contest.answer() == null) steps.addAll(List.of("answer-contest", "annul-grade"));
        else steps.add("annul-grade");
        return steps;
    }

    private static Values about(RatingSheet rating, Rated rated) {
        return Values.of(
                "rating", rating.id(),
                "meeting", rating.meeting(),
                "subject", SupervisionForms.value(rated.subject()),
                "round", Integer.toString(rated.round()));
    }
}
