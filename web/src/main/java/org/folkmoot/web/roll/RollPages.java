package org.folkmoot.web.roll;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.communities.RepresentativeSheet;
import org.folkmoot.projections.communities.RepresentativeSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Range;
import org.folkmoot.vocabulary.Representatives.Seat;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.CurrentRoll;
import org.folkmoot.web.identity.PersonCard;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The roll for those who keep it: its figures, its groups and representatives, and each household. */
@Controller
@RequestMapping("/communities/{community}/administration/roll")
record RollPages(Views views, Vault vault, CurrentRoll roll, Forms forms, InstantSource clock) {

    private static final Pattern HOUSEHOLD = Pattern.compile("\\s*[Hh]-[0-9A-Za-z]{8}\\s*");

    /**
     * A member of a household.
     *
     * @param card what the reader may know of them; null if nothing is known
     * @param seat where they sit as a resident representative today; null if nowhere
     */
    record Member(
            ResidentId resident,
            boolean elector,
            boolean representative,
            @Nullable PersonCard card,
            @Nullable Seat seat) {}

    @GetMapping
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    String roll(Account account, @PathVariable CommunityId community, Model page) {
        var figures = views.of(RollSheets.class, community);
        var today = today();
        var representatives = representatives(community).on(today);
        figures.ifPresent(known -> {
            page.addAttribute("figures", known);
            page.addAttribute(
                    "warnings", known.warnings(today, representatives.size(), householdsEach(community, today)));
        });
        page.addAttribute("representatives", representatives);
        page.addAttribute(
                "forms", forms.shown(List.of("form-group", "enrol-household"), account, community, Values.of()));
        return "roll/roll";
    }

    /** What is searched for is personal: it comes in the body and stands in no address. */
    @PostMapping("/search")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    String search(Account account, @PathVariable CommunityId community, @RequestParam String words, Model page) {
        if (HOUSEHOLD.matcher(words).matches())
            return "redirect:/communities/" + community + "/administration/roll/households/"
                    + words.strip().toUpperCase(java.util.Locale.ROOT);
        page.addAttribute("words", words);
        page.addAttribute("found", vault.search(account, Purpose.ROLL_CORRECTION, community, words));
        page.addAttribute("most", Vault.MOST_FOUND);
        return roll(account, community, page);
    }

    @GetMapping("/households/{household}")
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    String household(
            Account account, @PathVariable CommunityId community, @PathVariable HouseholdId household, Model page) {
        var entry = roll.household(community, household);
        if (!entry.onRoll()) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        var cards = vault.persons(account, Purpose.ROLL_CORRECTION, entry.residents());
        var seats = representatives(community).on(today()).stream()
                .collect(Collectors.toMap(Seat::resident, Function.identity(), (first, _) -> first));
        page.addAttribute("entry", entry);
        page.addAttribute("group", groupCode(community, entry.group()));
        var members = entry.residents().stream()
                .map(one -> new Member(
                        one, entry.hasElector(one), entry.isRepresentedBy(one), cards.get(one), seats.get(one)))
                .toList();
        page.addAttribute("members", members);
        var changes = List.of("add-resident", "move-household", "strike-household");
        page.addAttribute("forms", forms.shown(changes, account, community, Values.of("household", household)));
        return "roll/household";
    }

    private LocalDate today() {
        return Given.dayOf(clock.instant());
    }

    private RepresentativeSheet representatives(CommunityId community) {
        return views.of(RepresentativeSheets.class, community).orElseGet(() -> new RepresentativeSheet(List.of()));
    }

    private @Nullable Range householdsEach(CommunityId community, LocalDate today) {
        return RuleBookSheets.inForce(views, community, today)
                .flatMap(book -> book.range("reps.households_per_rep"))
                .orElse(null);
    }

    private String groupCode(CommunityId community, @Nullable GroupId group) {
        return views.of(RollSheets.class, community).map(RollFigures::groups).orElse(List.of()).stream()
                .filter(one -> one.id().equals(group))
                .findFirst()
                .map(RollFigures.Group::code)
                .orElse("");
    }
}
