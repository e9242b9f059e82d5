package org.folkmoot.web.petitions;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Given;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionRefusal;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.petitions.PetitionSheet;
import org.folkmoot.projections.petitions.PetitionSheets;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.ShownForm;
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

/** The petitions of a community, and each of them. */
@Controller
@RequestMapping("/communities/{community}/petitions")
record PetitionPages(Views views, Shown shown, Signers signers, TextAccess texts, Forms forms, InstantSource clock) {

    private static final int SIZE = 20;

    /** A sheet that waits to be compared with its paper. */
    record Waiting(PetitionSheet.Paper paper, List<ShownForm> forms) {}

    @GetMapping
    @AllowedTo(anyAccount = true)
    String petitions(
            Account account, @PathVariable CommunityId community, @RequestParam @Nullable Long before, Model page) {
        var petitions = views.list(PetitionSheets.class, community, before, SIZE);
        page.addAttribute("petitions", petitions.entries());
        Shown.lead(page, before, petitions);
        page.addAttribute("today", today());
        page.addAttribute("forms", forms.shown(List.of("start-petition"), account, community, Values.of()));
        return "petitions/petitions";
    }

    @GetMapping("/{petition}")
    @AllowedTo(anyAccount = true)
    String petition(
            Account account, @PathVariable CommunityId community, @PathVariable PetitionId petition, Model page) {
        var sheet = shown.one(PetitionSheets.class, community, petition);
        var today = today();
        page.addAttribute("petition", sheet);
        page.addAttribute("stage", sheet.stageOn(today));
        page.addAttribute("collecting", sheet.isCollectingOn(today));
        page.addAttribute("text", texts.text(account, community, sheet.about().text()));
        var own = own(account, community, petition);
        page.addAttribute("own", own);
        page.addAttribute("waiting", waiting(account, community, sheet));
        var about = Values.of("petition", petition);
        page.addAttribute("forms", mine(forms.shown(names(account, sheet, own), account, community, about)));
        return "petitions/petition";
    }

    private LocalDate today() {
        return Given.dayOf(clock.instant());
    }

    private @Nullable PetitionSigned own(Account account, CommunityId community, PetitionId petition) {
        return account.actor() instanceof Actor.Resident(var resident)
                ? signers.signature(community, petition, resident).orElse(null)
                : null;
    }

    private static List<String> names(Account account, PetitionSheet sheet, @Nullable PetitionSigned own) {
        if (sheet.withdrawn()) return List.of();
        if (!(account.actor() instanceof Actor.Resident)) return List.of("enter-paper-signatures");
        return List.of(own == null ? "sign-petition" : "withdraw-signature", "withdraw-petition");
    }

    /** Only who started a petition is shown how to give it up. */
    private static List<ShownForm> mine(List<ShownForm> some) {
        return some.stream()
                .filter(form ->
                        form.forbidden() == null || form.forbidden().why() != PetitionRefusal.PETITION_OF_SOMEBODY_ELSE)
                .toList();
    }

    private List<Waiting> waiting(Account account, CommunityId community, PetitionSheet sheet) {
        return sheet.paper().stream()
                .map(paper -> new Waiting(
                        paper,
                        forms.shown(
                                List.of("confirm-paper-signatures", "reject-paper-signatures"),
                                account,
                                community,
                                Values.of("petition", sheet.about().id(), "sheet", paper.sheet()))))
                .toList();
    }
}
