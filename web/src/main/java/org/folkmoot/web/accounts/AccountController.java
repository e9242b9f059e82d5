package org.folkmoot.web.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator opens, lists and closes accounts. */
@RestController
@Tag(name = "accounts", description = "Accounts, and the invitations that open them")
record AccountController(AccountStore accounts, AccountKeeping keeping) {

    private static final int MOST = 200;

    /** @param role not a resident: they make theirs with a code @param actor {@code officer:S-…} for office holders; left out for the others */
    record NewAccount(
            String name,
            @Password String password,
            Role role,
            @Nullable Actor actor,
            @Size(max = 100) List<CommunityId> communities) {}

    record Opened(String name, Role role, @Nullable Actor actor, List<CommunityId> communities) {}

    record ListedAccount(String name, Role role, @Nullable Actor actor, List<CommunityId> communities, boolean closed) {

        static ListedAccount of(Account account) {
            var communities = account.communities().stream()
                    .sorted(Comparator.comparing(CommunityId::value))
                    .toList();
            return new ListedAccount(account.name(), account.role(), account.actor(), communities, account.closed());
        }
    }

    record Named(@Size(max = 200) String name) {}

    record Renewed(@Size(max = 200) String name, @Password String password) {}

    @PostMapping("/api/accounts")
    @AllowedTo(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens an account for an office holder, an auditor or an administrator")
    Opened open(@Valid @RequestBody NewAccount body) {
        var actor = body.role() == Role.ADMINISTRATOR ? Actor.ADMINISTRATOR : body.actor();
        var account = keeping.open(body.name(), body.password(), body.role(), actor, Set.copyOf(body.communities()));
        return new Opened(account.name(), body.role(), actor, body.communities());
    }

    /** @param after only names after this one; left out for the first @param role of this role only; left out for all */
    @GetMapping("/api/accounts")
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "The accounts by name, at most 200 at once")
    List<ListedAccount> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Role role) {
        return accounts.all().stream()
                .filter(account -> after == null || account.name().compareTo(after) > 0)
                .filter(account -> role == null || account.role() == role)
                .limit(MOST)
                .map(ListedAccount::of)
                .toList();
    }

    @PostMapping("/api/accounts/closing")
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "Closes an account: its sessions end, and nobody signs in with it any more")
    ListedAccount close(Account self, @Valid @RequestBody Named body) {
        return ListedAccount.of(keeping.close(self, body.name()));
    }

    @PostMapping("/api/accounts/password")
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "Gives an account another password: its sessions end, and if it was closed it is open again")
    ListedAccount renew(Account self, @Valid @RequestBody Renewed body) {
        return ListedAccount.of(keeping.renew(self, body.name(), body.password()));
    }
}
