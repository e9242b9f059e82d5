package org.folkmoot.web.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
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
@Tag(name = "accounts")
class AccountController {

    private static final int MOST = 200;

    private final AccountStore accounts;
    private final Passwords passwords;

    AccountController(AccountStore accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** @param actor {@code resident:R-…} for residents, {@code officer:S-…} for office holders; left out for the others */
    record NewAccount(
            String name,
            @Password String password,
            Role role,
            @Nullable Actor actor,
            @Size(max = 100) List<CommunityId> communities) {}

    record Opened(String name, Role role, @Nullable Actor actor, List<CommunityId> communities) {}

    record Listed(String name, Role role, @Nullable Actor actor, List<CommunityId> communities, boolean closed) {

        static Listed of(Account account) {
            var communities = account.communities().stream()
                    .sorted(Comparator.comparing(CommunityId::value))
                    .toList();
            return new Listed(account.name(), account.role(), account.actor(), communities, account.closed());
        }
    }

    record Named(@Size(max = 200) String name) {}

    record Renewed(@Size(max = 200) String name, @Password String password) {}

    @PostMapping("/api/accounts")
    @AllowedTo(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens an account")
    Opened open(@Valid @RequestBody NewAccount body) {
        var name = Invitations.normalised(body.name());
        var actor = body.role() == Role.ADMINISTRATOR ? Actor.ADMINISTRATOR : body.actor();
        if (!Account.fits(body.role(), actor)) throw new EdgeException(EdgeRefusal.INVALID_VALUE, "actor");
        PasswordStrength.demand(body.password(), name);
        var account =
                new Account(name, passwords.hash(body.password()), body.role(), actor, Set.copyOf(body.communities()));
        if (!accounts.add(account)) throw new EdgeException(EdgeRefusal.SIGN_IN_NAME_TAKEN, "name");
        return new Opened(name, body.role(), actor, body.communities());
    }

    /** @param after only names after this one; left out for the first @param role of this role only; left out for all */
    @GetMapping("/api/accounts")
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "The accounts by name, at most 200 at once")
    List<Listed> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Role role) {
        return accounts.all().stream()
                .filter(account -> after == null || account.name().compareTo(after) > 0)
                .filter(account -> role == null || account.role() == role)
                .limit(MOST)
                .map(Listed::of)
                .toList();
    }

    @PostMapping("/api/accounts/closing")
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "Closes an account: its sessions end, and nobody signs in with it any more")
    Listed close(Account self, @Valid @RequestBody Named body) {
        if (Invitations.normalised(body.name()).equals(self.name()))
            throw new EdgeException(EdgeRefusal.INVALID_VALUE, "name"); // or nobody might be left to open one
        return changed(body.name(), Account::asClosed);
    }

    @PostMapping("/api/accounts/password")
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "Gives an account another password: its sessions end, and if it was closed it is open again")
    Listed renew(@Valid @RequestBody Renewed body) {
        PasswordStrength.demand(body.password(), body.name());
        var hash = passwords.hash(body.password());
        return changed(body.name(), account -> account.withPassword(hash));
    }

    private Listed changed(String name, UnaryOperator<Account> change) {
        return accounts.change(Invitations.normalised(name), change)
                .map(Listed::of)
                .orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }
}
