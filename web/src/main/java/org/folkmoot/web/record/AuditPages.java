package org.folkmoot.web.record;

import java.util.EnumSet;
import java.util.Set;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether the record is whole and rightly decided, and how anybody can find that out without this server. */
@Controller
@RequestMapping("/communities/{community}/record/checks")
record AuditPages(Audits audits, Taking taking, InstallationKey key, CommitLog log) {

    private static final Set<Role> CHECKING = EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR);

    /** The hash of one line, for those who trust no program of ours. */
    private static final String BY_HAND = "sed -n 17p record.ndjson | tr -d '\\n' | sha256sum";

    @GetMapping
    @AllowedTo(anyAccount = true)
    String checks(Account account, @RequestParam @Nullable String later, Model page) {
        page.addAttribute("later", later != null);
        page.addAttribute("mayCheck", CHECKING.contains(account.role()));
        page.addAttribute("auditor", account.role() == Role.AUDITOR);
        boolean mayTake = account.role() == Role.AUDITOR && taking.isAtHomeEverywhere(account);
        page.addAttribute("mayTake", mayTake);
        if (mayTake) page.addAttribute("through", taking.end());
        for (var kind : Audit.Kind.values())
            page.addAttribute(
                    kind == Audit.Kind.REPLAY ? "replay" : "verification",
                    audits.latest(kind).orElse(null));
        page.addAttribute("key", key.publicKey());
        page.addAttribute("head", log.head());
        page.addAttribute("byHand", BY_HAND);
        return "record/checks";
    }

    @PostMapping("/verification")
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    String verify(@PathVariable CommunityId community) {
        return started(community, Audit.Kind.VERIFICATION);
    }

    @PostMapping("/replay")
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    String replay(@PathVariable CommunityId community) {
        return started(community, Audit.Kind.REPLAY);
    }

    private String started(CommunityId community, Audit.Kind kind) {
        var path = "redirect:/communities/" + community + "/record/checks";
        return audits.start(kind) ? path : path + "?later";
    }

    /** The public key, as {@code folkmoot verify --key} and OpenSSL read it. */
    @GetMapping("/key.pem")
    @AllowedTo(everybody = true)
    ResponseEntity<String> publicKey() {
        var pem = "-----BEGIN PUBLIC KEY-----\n" + key.publicKey() + "\n-----END PUBLIC KEY-----\n";
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/x-pem-file"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"folkmoot-public-key.pem\"")
                .body(pem);
    }
}
