package org.folkmoot.web.communities;

import java.time.InstantSource;
import java.util.List;
import org.folkmoot.communities.Change;
import org.folkmoot.communities.Change.Delegate;
import org.folkmoot.communities.Change.ElectionShift;
import org.folkmoot.communities.Change.Fact;
import org.folkmoot.communities.Change.HolidaysAnnounced;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.Change.RepresentativeLeft;
import org.folkmoot.communities.Change.RepresentativesElected;
import org.folkmoot.communities.Change.Seating;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.communities.ChangeSheet;
import org.folkmoot.projections.communities.ChangeSheets;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.communities.InstallationSheet;
import org.folkmoot.projections.communities.InstallationSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What nobody changes alone: what was entered, and by whom it was confirmed. Everybody of the community reads it. */
@Controller
@RequestMapping("/communities/{community}/changes")
record ChangePages(
        Views views,
        Shown shown,
        Vault vault,
        Hands hands,
        Words words,
        ChangeTitles titles,
        Forms forms,
        InstantSource clock) {

    private static final int SIZE = 20;

    /** One change in the list. */
    record Entry(ChangeId change, String title, String stage, boolean beforeRecord) {}

    /** Somebody whom a change names, by post and name where they are known. @param id of the office, else of the resident */
    record Person(String called, String id) {}

    @GetMapping
    @AllowedTo(anyAccount = true)
    String changes(@PathVariable CommunityId community, @RequestParam @Nullable Long before, Model page) {
        var changes = views.list(ChangeSheets.class, community, before, SIZE);
        page.addAttribute(
                "changes",
                changes.entries().stream()
                        .map(sheet -> new Entry(
                                sheet.entered().change(),
                                titles.of(sheet.entered().what()),
                                stage(sheet),
                                sheet.entered().beforeRecord()))
                        .toList());
        page.addAttribute(
                "overdue", shown.of(CommunitySheets.class, community).electionsOverdue(Given.dayOf(clock.instant())));
        page.addAttribute(
                "administrators",
                views.of(InstallationSheets.class, CommunityId.INSTALLATION)
                        .map(InstallationSheet::administrators)
                        .orElse(List.of()));
        Shown.lead(page, before, changes);
        return "communities/changes";
    }

    @GetMapping("/{change}")
    @AllowedTo(anyAccount = true)
    String change(Account account, @PathVariable CommunityId community, @PathVariable ChangeId change, Model page) {
        var sheet = shown.one(ChangeSheets.class, community, change);
        var what = sheet.entered().what();
        page.addAttribute("sheet", sheet);
        page.addAttribute("heading", titles.of(what));
        page.addAttribute("stage", stage(sheet));
        page.addAttribute("term", term(what));
        page.addAttribute("people", people(account, community, what));
        page.addAttribute("approval", what instanceof ElectionShift shift ? shift.approval() : null);
        page.addAttribute("holidays", what instanceof HolidaysAnnounced days ? days : null);
        page.addAttribute(
                "enteredBy", called(account, community, sheet.entered().enteredBy()));
        page.addAttribute(
                "confirmedBy", sheet.confirmedBy() == null ? null : called(account, community, sheet.confirmedBy()));
        var names = sheet.isOpen() ? List.of("confirm-change", "drop-change") : List.<String>of();
        page.addAttribute("forms", forms.shown(names, account, community, Values.of("change", change)));
        return "communities/change";
    }

    private static String stage(ChangeSheet sheet) {
        if (sheet.isOpen()) return "OPEN";
        return sheet.confirmedBy() == null ? "DROPPED" : "CONFIRMED";
    }

    private static @Nullable Period term(Change change) {
        return switch (change) {
            case Seating c -> c.term();
            case RepresentativesElected c -> c.term();
            case OfficeLeft _, RepresentativeLeft _, ElectionShift _, Fact _ -> null;
        };
    }

    private List<Person> people(Account reader, CommunityId community, Change change) {
        return switch (change) {
            case Seating c ->
                c.seats().stream()
                        .map(seat -> officer(reader, community, seat.officer(), words.of(seat.post())))
                        .toList();
            case OfficeLeft c -> List.of(officer(reader, community, c.officer(), words.of(c.body())));
            case RepresentativesElected c ->
                representatives(
                        reader,
                        community,
                        c.delegates().stream().map(Delegate::resident).toList());
            case RepresentativeLeft c -> representatives(reader, community, List.of(c.resident()));
            case ElectionShift _ -> List.of();
            case Fact c -> concerned(c);
        };
    }

    /** Whom a fact is about, by their ids alone. */
    private static List<Person> concerned(Fact fact) {
        return fact.named().people().stream()
                .map(one -> new Person("", one.value()))
                .toList();
    }

    private Person officer(Account reader, CommunityId community, OfficerId officer, String post) {
        var name = vault.officerName(reader, community, officer);
        return new Person(name.map(known -> post + " " + known).orElse(post), officer.value());
    }

    private List<Person> representatives(Account reader, CommunityId community, List<ResidentId> residents) {
        var names = vault.holdersNames(reader, community, residents);
        var office = words.say("communities.representative");
        return residents.stream()
                .map(one -> new Person(names.containsKey(one) ? office + " " + names.get(one) : office, one.value()))
                .toList();
    }

    private String called(Account reader, CommunityId community, @Nullable Hand hand) {
        return hand == null ? words.say("communities.change.administrator") : hands.called(reader, community, hand);
    }
}
