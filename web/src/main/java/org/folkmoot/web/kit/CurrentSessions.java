package org.folkmoot.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.web.identity.AccountStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Sessions whose account is looked at with every request: one that was closed or removed, even if somebody else has its name now, or whose sessions were ended on whatever node,
 * is nobody from then on, and one that may do something else now is what it may do now.
 */
final class CurrentSessions implements SecurityContextRepository {

    private final SecurityContextRepository stored = new HttpSessionSecurityContextRepository();
    private final AccountStore accounts;

    CurrentSessions(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Looked(stored.loadDeferredContext(request), request);
    }

    /** Looks once in a request, and only if somebody asks who is there. */
    private final class Looked implements DeferredSecurityContext {

        private final DeferredSecurityContext held;
        private final HttpServletRequest request;
        private @Nullable SecurityContext current;

        Looked(DeferredSecurityContext held, HttpServletRequest request) {
            this.held = held;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var known = current;
            if (known == null) current = known = current(held.get(), request);
            return known;
        }

        @Override
        public boolean isGenerated() {
            return held.isGenerated();
        }
    }

    private SecurityContext current(SecurityContext held, HttpServletRequest request) {
        if (!(held.getAuthentication() instanceof SignedIn signedIn)) return held;
        var then = signedIn.account();
        var now = accounts.recent(then.name()).orElse(null);
        if (now != null && now.holds(then)) return now.equals(then) ? held : holding(new SignedIn(now));
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        return SecurityContextHolder.createEmptyContext();
    }

    private static SecurityContext holding(SignedIn signedIn) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        return context;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        stored.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return stored.containsContext(request);
    }
}
