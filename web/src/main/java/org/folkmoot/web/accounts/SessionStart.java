package org.folkmoot.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins sessions where it is not the sign-in form that does. */
@Component
record SessionStart(SessionAuthenticationStrategy freshSession, SecurityContextRepository sessions) {

    /** From now on this browser is that account, under a new session id and with a new token. */
    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        freshSession.onAuthentication(new SignedIn(account), request, response);
        save(account, request, response);
    }

    /** The session goes on under a new id, and its account is as it is now. Its token stays: pages that are open can still be sent. */
    void goOn(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        save(account, request, response);
    }

    private void save(Account account, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(account));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
