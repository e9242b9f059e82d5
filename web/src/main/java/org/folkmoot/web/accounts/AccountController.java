package org.folkmoot.web.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.SignInName;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator opens accounts. */
@RestController
@Tag(name = "accounts")
class AccountController {

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

    @PostMapping("/api/accounts")
    @AllowedTo(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens an account")
    Opened open(@Valid @RequestBody NewAccount body) {
        var name = name(body.name());
        var actor = body.role() == Role.ADMINISTRATOR ? Actor.ADMINISTRATOR : body.actor();
        if (!Account.fits(body.role(), actor)) throw new EdgeException(EdgeRefusal.INVALID_VALUE, "actor");
        var account =
                new Account(name, passwords.hash(body.password()), body.role(), actor, Set.copyOf(body.communities()));
        if (!accounts.add(account)) throw new EdgeException(EdgeRefusal.SIGN_IN_NAME_TAKEN, "name");
        return new Opened(name, body.role(), actor, body.communities());
    }

    private static String name(String name) {
        try {
            return SignInName.normalised(name);
        } catch (IllegalArgumentException e) {
            throw new EdgeException(EdgeRefusal.INVALID_VALUE, "name");
        }
    }
}
