package org.folkmoot.web.accounts;

import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets the sign-in form ask {@link SignIn}; the failure's message is the refusal's code. */
@Component
public record SignInProvider(SignIn signIn) implements AuthenticationProvider {
    @Override
    public Authentication authenticate(Authentication given) {
        var address = given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            return new SignedIn(signIn.check(given.getName(), String.valueOf(given.getCredentials()), address));
        } catch (EdgeException refused) {
            throw new BadCredentialsException(refused.why().name());
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class;
    }
}
