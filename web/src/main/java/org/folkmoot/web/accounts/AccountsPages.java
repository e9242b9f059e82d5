package org.folkmoot.web.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.CurrentRoll;
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

/** The accounts of a community, and what the administrator does with them and with what is known of a person. */
@Controller
@RequestMapping("/communities/{community}/administration")
record AccountsPages(
        AccountStore accounts,
        AccountKeeping keeping,
        Invitations invitations,
        Erasure erasure,
        Vault vault,
        CurrentRoll roll,
        AccessLog log) {

    private static final int MOST = 100;
    private static final int MOST_ENTRIES = 100;

    @GetMapping("/accounts")
    @AllowedTo(Role.ADMINISTRATOR)
    String accounts(
            Account self,
            @PathVariable CommunityId community,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Role role,
            Model page) {
        var found = accounts.all().stream()
                .filter(account -> account.role() == Role.ADMINISTRATOR
                        || account.communities().contains(community))
                .filter(account -> after == null || account.name().compareTo(after) > 0)
                .filter(account -> role == null || account.role() == role)
                .limit(MOST)
                .toList();
        page.addAttribute("accounts", found);
        page.addAttribute("self", self.name());
        page.addAttribute("role", role);
        page.addAttribute("roles", Role.values());
        if (found.size() == MOST) page.addAttribute("next", found.getLast().name());
        return "accounts/accounts";
    }

    @PostMapping("/accounts")
    @AllowedTo(Role.ADMINISTRATOR)
    String open(
            Account self,
            @PathVariable CommunityId community,
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam String password,
            Model page) {
        try {
            Password.Look.demand(password);
            keeping.open(name, password, role, actor(role, actor), Set.of(community));
            return "redirect:/communities/" + community + "/administration/accounts";
        } catch (EdgeException refused) {
            AccountPages.refused(page, refused);
            page.addAttribute("name", name);
            page.addAttribute("actor", actor);
            page.addAttribute("chosen", role);
            return accounts(self, community, null, null, page);
        }
    }

    private static @Nullable Actor actor(Role role, String text) {
        var typed = text.strip().toUpperCase(Locale.ROOT);
        return switch (role) {
            case RESIDENT -> parsed("resident:" + typed);
            case COMMITTEE, SUPERVISOR, STREET_OFFICE, STATION, PARTY_ORGANISATION -> parsed("officer:" + typed);
            case ADMINISTRATOR -> Actor.ADMINISTRATOR;
            case AUDITOR -> null;
        };
    }

    private static Actor parsed(String text) {
        return EdgeRefusal.INVALID_VALUE.unless("actor", () -> Actor.parse(text));
    }

    @PostMapping("/accounts/closing")
    @AllowedTo(Role.ADMINISTRATOR)
    String close(Account self, @PathVariable CommunityId community, @RequestParam String name) {
        keeping.close(self, name);
        return "redirect:/communities/" + community + "/administration/accounts";
    }

    @GetMapping("/people/{resident}")
    @AllowedTo(Role.ADMINISTRATOR)
    String person(Account self, @PathVariable CommunityId community, @PathVariable ResidentId resident, Model page) {
        var standing = roll.resident(community, resident);
        if (!standing.onRoll() && !vault.knows(community, resident)) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        page.addAttribute("resident", resident);
        page.addAttribute("standing", standing);
        page.addAttribute("accounts", accounts.of(resident));
        page.addAttribute("reasons", ErasureReason.values());
        vault.person(self, Purpose.ACCOUNTS, resident).ifPresent(card -> page.addAttribute("card", card));
        return "accounts/person";
    }

    /** Shows the code once, to be told or written down; it cannot be looked up afterwards. */
    @PostMapping("/people/{resident}/invitation")
    @AllowedTo(Role.ADMINISTRATOR)
    String invite(Account self, @PathVariable CommunityId community, @PathVariable ResidentId resident, Model page) {
        if (!roll.resident(community, resident).elector()) throw new EdgeException(EdgeRefusal.NOT_ON_ROLL_HERE);
        var codes = invitations.invite(self, Purpose.ACCOUNTS, community, List.of(resident));
        if (codes.isEmpty()) throw new EdgeException(EdgeRefusal.PERSON_CONFLICT);
        page.addAttribute("code", codes.get(resident));
        return person(self, community, resident, page);
    }

    @PostMapping("/people/{resident}/erasure")
    @AllowedTo(Role.ADMINISTRATOR)
    String erase(
            Account self,
            @PathVariable CommunityId community,
            @PathVariable ResidentId resident,
            @RequestParam(required = false) @Nullable ErasureReason reason,
            @RequestParam(defaultValue = "") String again,
            Model page) {
        if (reason == null || !again.strip().equalsIgnoreCase(resident.value())) {
            page.addAttribute("unsure", true);
            return person(self, community, resident, page);
        }
        erasure.of(self, community, resident, reason);
        return "redirect:/communities/" + community + "/administration/people/" + resident;
    }

    @GetMapping("/access-log")
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    String accessLog(
            @PathVariable CommunityId community, @RequestParam(required = false) @Nullable String before, Model page) {
        var entries = log.latest(community, before, MOST_ENTRIES);
        page.addAttribute("entries", entries);
        if (entries.size() == MOST_ENTRIES)
            page.addAttribute("next", entries.getLast().place());
        return "accounts/access-log";
    }
}
