package org.folkmoot.web.letters;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.projections.communities.CommunitySheet;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sentences;
import org.folkmoot.web.letters.Letter.Addressee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the administrator prints letters: on a sheet of the browser's, one page a household, each in both languages. Each sheet
 * has new codes, so letters printed before are worth nothing afterwards; it is shown once, and no cache keeps it.
 */
@Controller
@RequestMapping("/communities/{community}/administration/letters")
record LetterPages(Letters letters, Views views, Sentences sentences) {

    /** The beginning of addresses under which residents reach this server. */
    private static final String ADDRESS = "https?://[^\\s?#'\"<>]{3,150}";

    private static final String PART = "[0-9]{1,4}";

    /** An addressee with the square that leads to the invitation. */
    record Invited(Addressee addressee, @Nullable QrCode square) {}

    /** What a household gets. */
    record Sheet(Letter letter, List<Invited> people) {}

    /** What stands on every letter, in one language. */
    record Text(String language, String lead, String code, String hasAccount, String steps, String until) {}

    @GetMapping
    @AllowedTo(Role.ADMINISTRATOR)
    String letters(@PathVariable CommunityId community, Model page) {
        page.addAttribute("parts", letters.parts(community, null));
        page.addAttribute("each", Letters.MOST_HOUSEHOLDS);
        page.addAttribute(
                "groups",
                views.of(RollSheets.class, community).map(RollFigures::groups).orElse(List.of()));
        if (!page.containsAttribute("address"))
            page.addAttribute(
                    "address",
                    ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
        return "letters/letters";
    }

    /**
     * @param which a group's id, or the number of a part of the whole community
     * @param household of this household alone, whose people all get a code; else empty
     */
    @PostMapping
    @AllowedTo(Role.ADMINISTRATOR)
    String sheets(
            Account account,
            @PathVariable CommunityId community,
            @RequestParam(defaultValue = "1") String which,
            @RequestParam(defaultValue = "") String household,
            @RequestParam String address,
            Model page) {
        try {
            if (!address.matches(ADDRESS)) throw new EdgeException(EdgeRefusal.INVALID_VALUE, "address");
            var found = household.isBlank()
                    ? part(account, community, which)
                    : letters.household(account, community, household(household.strip()));
            if (found.isEmpty()) throw new EdgeException(EdgeRefusal.NOBODY_TO_INVITE);
            var invitation = address.replaceAll("/+$", "") + "/invitation";
            page.addAttribute("name", name(community));
            page.addAttribute(
                    "sheets",
                    found.stream().map(letter -> sheet(letter, invitation)).toList());
            page.addAttribute(
                    "texts", texts(invitation, found.getFirst().until().toString()));
            return "letters/sheet";
        } catch (EdgeException refused) {
            page.addAttribute("refused", refused.why());
            page.addAttribute("which", which);
            page.addAttribute("household", household);
            page.addAttribute("address", address);
            return letters(community, page);
        }
    }

    private static Sheet sheet(Letter letter, String invitation) {
        return new Sheet(
                letter,
                letter.addressees().stream()
                        .map(one ->
                                new Invited(one, one.code() == null ? null : QrCode.of(invitation + "#" + one.code())))
                        .toList());
    }

    private List<Text> texts(String invitation, String until) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(language -> new Text(
                        language.toLanguageTag(),
                        sentences.of("letters.lead", language),
                        sentences.of("letters.code", language),
                        sentences.of("letters.has-account", language),
                        sentences.of("letters.steps", language, invitation),
                        sentences.of("letters.until", language, until)))
                .toList();
    }

    private String name(CommunityId community) {
        return views.of(CommunitySheets.class, community)
                .map(CommunitySheet::name)
                .orElse(community.value());
    }

    private List<Letter> part(Account account, CommunityId community, String which) {
        if (which.matches(PART)) return letters.part(account, community, null, Math.max(1, Integer.parseInt(which)));
        var group = EdgeRefusal.INVALID_VALUE.unless("which", () -> new GroupId(which));
        return letters.part(account, community, group, 1);
    }

    private static HouseholdId household(String id) {
        return EdgeRefusal.INVALID_VALUE.unless("household", () -> new HouseholdId(id));
    }
}
