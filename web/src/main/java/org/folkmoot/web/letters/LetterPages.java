package org.folkmoot.web.letters;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
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

/** Where the administrator prints letters: as PDF, or on a sheet of the browser's where the machine has no font. */
@Controller
@RequestMapping("/communities/{community}/administration/letters")
class LetterPages {

    private final Letters letters;
    private final LetterPrint print;
    private final Views views;

    LetterPages(Letters letters, LetterPrint print, Views views) {
        this.letters = letters;
        this.print = print;
        this.views = views;
    }

    /** An addressee with the square that leads to the invitation. */
    record Drawn(Addressee addressee, @Nullable QrCode square) {}

    /** A letter on the browser's sheet. */
    record Sheet(Letter letter, List<Drawn> people) {}

    @GetMapping
    @AllowedTo(Role.ADMINISTRATOR)
    String letters(@PathVariable CommunityId community, Model page) {
        page.addAttribute("hasFont", print.hasFont());
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

    /** @param which a group's id, or the number of a part of the whole community */
    @PostMapping
    @AllowedTo(Role.ADMINISTRATOR)
    @Nullable
    String pdf(
            Account account,
            @PathVariable CommunityId community,
            @RequestParam String which,
            @RequestParam String address,
            HttpServletResponse response,
            Model page)
            throws IOException {
        try {
            demandAddress(address);
            print.part(account, community, group(which), part(which), address, response);
            return null; // written already
        } catch (EdgeException refused) {
            return refused(refused, community, which, address, page);
        }
    }

    @PostMapping("/sheet")
    @AllowedTo(Role.ADMINISTRATOR)
    String sheet(
            Account account,
            @PathVariable CommunityId community,
            @RequestParam String which,
            @RequestParam String address,
            Model page) {
        try {
            demandAddress(address);
            var found = letters.part(account, community, group(which), part(which));
            if (found.isEmpty()) throw new EdgeException(EdgeRefusal.NOBODY_TO_INVITE);
            var heading = print.heading(community, address);
            page.addAttribute("heading", heading);
            page.addAttribute(
                    "sheets",
                    found.stream()
                            .map(letter -> new Sheet(letter, drawn(letter, heading.address())))
                            .toList());
            return "letters/sheet";
        } catch (EdgeException refused) {
            return refused(refused, community, which, address, page);
        }
    }

    private static List<Drawn> drawn(Letter letter, String address) {
        return letter.addressees().stream()
                .map(one -> new Drawn(one, one.code() == null ? null : QrCode.of(address + "#" + one.code())))
                .toList();
    }

    private String refused(EdgeException refused, CommunityId community, String which, String address, Model page) {
        page.addAttribute("refused", refused.why());
        page.addAttribute("which", which);
        page.addAttribute("address", address);
        return letters(community, page);
    }

    private static void demandAddress(String address) {
        if (!address.matches(LetterPrint.ADDRESS)) throw new EdgeException(EdgeRefusal.INVALID_VALUE, "address");
    }

    private static @Nullable GroupId group(String which) {
        try {
            return isPart(which) ? null : new GroupId(which);
        } catch (IllegalArgumentException e) {
            throw new EdgeException(EdgeRefusal.INVALID_VALUE, "which");
        }
    }

    private static int part(String which) {
        return isPart(which) ? Math.max(1, Integer.parseInt(which)) : 1;
    }

    private static boolean isPart(String which) {
        return which.matches("[0-9]{1,4}");
    }
}
