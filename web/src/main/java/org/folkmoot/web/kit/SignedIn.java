package org.folkmoot.web.kit;

import java.io.Serial;
import java.util.List;
import org.folkmoot.web.identity.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An account whose holder has given the right password. */
public final class SignedIn extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Account account;

    public SignedIn(Account account) {
        super(List.of());
        this.account = account;
        setAuthenticated(true);
    }

    public Account account() {
        return account;
    }

    @Override
    public Object getPrincipal() {
        return account.name();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && account.equals(signedIn.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
