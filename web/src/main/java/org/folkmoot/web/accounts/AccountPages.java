package org.folkmoot.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: made with a code from a letter, looked after, and who has read of oneself. */
@Controller
record AccountPages(Invitations invitations, OwnAccount own, SessionStart sessions, Vault vault, AccessLog log) {

    private static final int MOST_ENTRIES = 50;

    /** The code stands behind the # of the letter's address, which no server is sent; a script puts it into the form. */
    @GetMapping("/invitation")
    @AllowedTo(everybody = true)
    String invitation() {
        return "accounts/invitation";
    }

    @PostMapping("/invitation")
    @AllowedTo(everybody = true)
    String redeem(
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            Password.Look.demand(password);
            sessions.begin(invitations.redeem(code, name, password, request.getRemoteAddr()), request, response);
            return "redirect:/account?done=made";
        } catch (EdgeException refused) {
            refused(page, refused);
            page.addAttribute("code", code);
            page.addAttribute("name", name);
            return "accounts/invitation";
        }
    }

    static void refused(Model page, EdgeException refused) {
        page.addAttribute("refused", refused.why());
        page.addAttribute("field", refused.field());
    }

    @GetMapping("/account")
    @AllowedTo(anyAccount = true)
    String account(
            Account account,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String before,
            Model page) {
        page.addAttribute("account", account);
        if (done != null && done.matches("made|password|signed-out")) page.addAttribute("done", done);
        if (account.actor() instanceof Actor.Resident(var resident)) {
            vault.person(account, Purpose.HOUSEHOLD, resident).ifPresent(card -> page.addAttribute("card", card));
            var entries = log.about(resident, before, MOST_ENTRIES);
            page.addAttribute("entries", entries);
            if (entries.size() == MOST_ENTRIES)
                page.addAttribute("next", entries.getLast().place());
        }
        return "accounts/account";
    }

    @PostMapping("/account/password")
    @AllowedTo(anyAccount = true)
    String changePassword(
            Account account,
            @RequestParam String old,
            @RequestParam String fresh,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            Password.Look.demand(fresh);
            own.changePassword(account, old, fresh, request, response);
            return "redirect:/account?done=password";
        } catch (EdgeException refused) {
            refused(page, refused);
            return account(account, null, null, page);
        }
    }

    @PostMapping("/account/sign-out-everywhere")
    @AllowedTo(anyAccount = true)
    String signOutEverywhere(Account account, HttpServletRequest request, HttpServletResponse response) {
        own.signOutEverywhereElse(account, request, response);
        return "redirect:/account?done=signed-out";
    }
}
