package org.folkmoot.web.accounts;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an administrator does with accounts. A resident's account is opened by the resident alone, with a code: whoever could open
 * one could vote as that resident. What is done to a resident's account is written where the resident sees it.
 */
@Component
record AccountKeeping(AccountStore accounts, Passwords passwords, AccessLog log) {

    /** @throws EdgeException for a resident's account, an actor that does not fit, an easy password or a name that is taken */
    Account open(String name, String password, Role role, @Nullable Actor actor, Set<CommunityId> communities) {
        if (role == Role.RESIDENT) throw new EdgeException(EdgeRefusal.INVALID_VALUE, "role");
        if (!Account.fits(role, actor)) throw new EdgeException(EdgeRefusal.INVALID_VALUE, "actor");
        var one = Invitations.normalised(name);
        PasswordStrength.demand(password, one);
        var account = new Account(one, passwords.hash(password), role, actor, communities);
        if (!accounts.add(account)) throw new EdgeException(EdgeRefusal.SIGN_IN_NAME_TAKEN, "name");
        return account;
    }

    /** @throws EdgeException for one's own account, and for that of the last administrator: nobody might be left to open one */
    Account close(Account self, String name) {
        var one = Invitations.normalised(name);
        if (one.equals(self.name())) throw new EdgeException(EdgeRefusal.INVALID_VALUE, "name");
        var before = accounts.find(one).orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
        var closed = changed(self, one, "CLOSED", Account::asClosed);
        // Asked afterwards: two who close each other at once both see that nobody is left.
        if (before.role() == Role.ADMINISTRATOR && !before.closed() && !isAnAdministratorLeft()) {
            accounts.change(one, _ -> before.signedOut());
            throw new EdgeException(EdgeRefusal.INVALID_VALUE, "name");
        }
        return closed;
    }

    private boolean isAnAdministratorLeft() {
        return accounts.all().stream().anyMatch(one -> one.role() == Role.ADMINISTRATOR && !one.closed());
    }

    /** Gives an account another password; if it was closed, it is open again. */
    Account renew(Account self, String name, String password) {
        PasswordStrength.demand(password, name);
        var hash = passwords.hash(password);
        return changed(self, Invitations.normalised(name), "RENEWED", account -> account.withPassword(hash));
    }

    private Account changed(Account self, String name, String note, UnaryOperator<Account> change) {
        var account = accounts.find(name).orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
        if (account.actor() instanceof Actor.Resident(var resident))
            for (var community : account.communities()) log.note(self, Purpose.ACCOUNTS, community, resident, note);
        return accounts.change(name, change).orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }
}
