package org.folkmoot.web.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Keeps in a session, as a text, the token that requests which change something have to carry. */
final class SessionToken implements CsrfTokenRepository {

    private static final String TOKEN = "token";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    private static CsrfToken token(String token) {
        return new DefaultCsrfToken(HEADER, PARAMETER, token);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(token != null);
        if (session == null) return;
        if (token == null) session.removeAttribute(TOKEN);
        else session.setAttribute(TOKEN, token.getToken());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(TOKEN) instanceof String token ? token(token) : null;
    }
}
