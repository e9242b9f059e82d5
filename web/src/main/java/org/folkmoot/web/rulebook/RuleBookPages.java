package org.folkmoot.web.rulebook;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.rulebook.RuleBookSheet;
import org.folkmoot.projections.rulebook.RuleBookSheet.Version;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.rulebook.Parameters;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.results.EarlierDecisions;
import org.folkmoot.web.results.EarlierDecisions.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules a community decides under, in words, as every version has them. */
@Controller
record RuleBookPages(Views views, Forms forms, EarlierDecisions decisions, InstantSource clock) {

    /** Who table proposals, and put motions. */
    private static final Set<Role> DRAFTING = EnumSet.of(Role.RESIDENT, Role.COMMITTEE);

    /** A parameter whose value is not the same in two books. @param before null where the one has it not; so {@code after} */
    record Difference(
            Parameter parameter,
            @Nullable String before,
            @Nullable String after) {}

    /** Open to every account. @param against another version's number, or a profile's name */
    @GetMapping("/communities/{community}/rule-book")
    @AllowedTo(anyAccount = true)
    String ruleBook(
            Account account,
            @PathVariable CommunityId community,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String against,
            Model page) {
        var sheet = views.of(RuleBookSheets.class, community).orElseGet(() -> new RuleBookSheet(List.of()));
        var today = Given.dayOf(clock.instant());
        var inForce = sheet.inForceOn(today);
        page.addAttribute("versions", sheet.versions().reversed());
        page.addAttribute("inForce", inForce.map(RuleBookPages::number).orElse(0));
        page.addAttribute("profiles", Profiles.names());
        page.addAttribute("mayDraft", DRAFTING.contains(account.role()) && inForce.isPresent());
        page.addAttribute(
                "forms", forms.shown(List.of("adopt-profile", "adopt-rule-book"), account, community, Values.of()));
        var shown = shown(sheet, version, inForce);
        if (shown.isPresent()) showVersion(community, sheet, shown.get(), against, page);
        else page.addAttribute("sections", sections(Profiles.values(Profiles.NATIONAL_2026), _ -> true));
        page.addAttribute("lawOn", shown.map(one -> one.book().from()).orElse(today));
        return "rulebook/rule-book";
    }

    /** The version asked for, else the one in force, else the last. */
    private static Optional<Version> shown(RuleBookSheet sheet, @Nullable Integer wanted, Optional<Version> inForce) {
        if (wanted != null)
            return Optional.of(sheet.version(wanted).orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND)));
        return inForce.isPresent() ? inForce : sheet.last();
    }

    private void showVersion(
            CommunityId community, RuleBookSheet sheet, Version shown, @Nullable String wanted, Model page) {
        var against = wanted == null || wanted.isBlank() ? usualComparison(sheet, shown) : wanted;
        page.addAttribute("shown", shown);
        page.addAttribute("against", against);
        page.addAttribute(
                "differences", differences(values(sheet, against), shown.book().values()));
        page.addAttribute("sections", sections(shown.book().values(), _ -> true));
        page.addAttribute("basis", decisions.named(community, shown.decision()));
        page.addAttribute("fallen", decisions.named(community, shown.fallen()));
        page.addAttribute("chosen", chosen(community, shown));
    }

    /** Of each value that was chosen, by which decision. */
    private Map<String, Named> chosen(CommunityId community, Version shown) {
        var chosen = new HashMap<String, Named>();
        shown.chosen().forEach((key, decision) -> {
            var named = decisions.named(community, decision);
            if (named != null) chosen.put(key, named);
        });
        return chosen;
    }

    /** With the version before; of the first version, with the profile it was made from. */
    private static String usualComparison(RuleBookSheet sheet, Version shown) {
        int before = number(shown) - 1;
        if (sheet.version(before).isPresent()) return Integer.toString(before);
        return Profiles.names().contains(shown.profile()) ? shown.profile() : Profiles.NATIONAL_2026;
    }

    private static SortedMap<String, String> values(RuleBookSheet sheet, String book) {
        if (Profiles.names().contains(book)) return Profiles.values(book);
        return sheet.versions().stream()
                .filter(version -> Integer.toString(number(version)).equals(book))
                .findFirst()
                .map(version -> version.book().values())
                .orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }

    private static int number(Version version) {
        return version.book().version();
    }

    static List<Difference> differences(SortedMap<String, String> before, SortedMap<String, String> after) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        var found = new ArrayList<Difference>();
        for (var key : keys) {
            var parameter = Parameters.all().get(key);
            if (parameter != null && !Objects.equals(before.get(key), after.get(key)))
                found.add(new Difference(parameter, before.get(key), after.get(key)));
        }
        return found;
    }

    /** Those parameters with their values, by what they are about: the first part of their keys. How days are counted comes last. */
    static Map<String, Map<Parameter, Optional<String>>> sections(
            SortedMap<String, String> values, Predicate<String> which) {
        var sections = new LinkedHashMap<String, Map<Parameter, Optional<String>>>();
        for (var parameter : Parameters.all().values()) {
            var key = parameter.key();
            if (!which.test(key)) continue;
            sections.computeIfAbsent(key.substring(0, key.indexOf('.')), _ -> new LinkedHashMap<>())
                    .put(parameter, Optional.ofNullable(values.get(key)));
        }
        var counting = sections.remove("calendar");
        if (counting != null) sections.put("calendar", counting);
        return sections;
    }
}
