package org.folkmoot.web.accounts;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.SignInName;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.stereotype.Component;

/** Decides whether a name and a password are an account's. */
@Component
public class SignIn {

    private static final int MOST_FOR_NAME_AND_ADDRESS = 5;
    private static final int MOST_FOR_ADDRESS = 100;

    private final AccountStore accounts;
    private final Passwords passwords;
    private final FailedAttempts byNameAndAddress;
    private final FailedAttempts byAddress;

    SignIn(AccountStore accounts, Passwords passwords, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        byNameAndAddress = new FailedAttempts(clock, MOST_FOR_NAME_AND_ADDRESS);
        byAddress = new FailedAttempts(clock, MOST_FOR_ADDRESS);
    }

    /**
     * The account. @param address where the request comes from
     *
     * @throws EdgeException if name and password do not belong together, or after too many failures
     */
    public Account check(String name, String password, String address) {
        var one = normalised(name);
        var who = address + " " + one;
        if (byNameAndAddress.areEnough(who) || byAddress.areEnough(address))
            throw new EdgeException(EdgeRefusal.TOO_MANY_ATTEMPTS);
        var account = accounts.find(one);
        var fits = password.getBytes(StandardCharsets.UTF_8).length <= Passwords.MOST_BYTES
                && account.map(known -> passwords.matches(password, known.password()))
                        .orElseGet(() -> passwords.matchesNobody(password));
        if (!fits) {
            byNameAndAddress.failed(who);
            byAddress.failed(address);
            throw new EdgeException(EdgeRefusal.WRONG_SIGN_IN);
        }
        byNameAndAddress.succeeded(who);
        return account.orElseThrow();
    }

    private static String normalised(String name) {
        try {
            return SignInName.normalised(name);
        } catch (IllegalArgumentException e) {
            throw new EdgeException(EdgeRefusal.WRONG_SIGN_IN);
        }
    }
}
