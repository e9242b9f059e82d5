package org.folkmoot.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.stereotype.Component;

/** What somebody does with their own account. Either ends all of its sessions but the one it is done in, on all nodes. */
@Component
record OwnAccount(SignIn signIn, AccountStore accounts, Passwords passwords, SessionStart sessions) {

    /** @throws EdgeException if the old password is wrong, the new one too easy, or the session has been ended meanwhile */
    void changePassword(
            Account account, String old, String fresh, HttpServletRequest request, HttpServletResponse response) {
        signIn.check(account.name(), old, request.getRemoteAddr());
        PasswordStrength.demand(fresh, account.name());
        var hash = passwords.hash(fresh);
        var changed = accounts.changeOwn(account, current -> current.withPassword(hash));
        sessions.goOn(changed.orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_SIGNED_IN)), request, response);
    }

    /** @throws EdgeException if the session has been ended meanwhile */
    void signOutEverywhereElse(Account account, HttpServletRequest request, HttpServletResponse response) {
        var changed = accounts.changeOwn(account, Account::signedOut);
        sessions.goOn(changed.orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_SIGNED_IN)), request, response);
    }
}
