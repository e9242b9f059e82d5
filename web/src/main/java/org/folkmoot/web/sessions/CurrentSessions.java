package org.folkmoot.web.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.kit.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import tools.jackson.databind.json.JsonMapper;

/**
 * A session names the account that it is of, and that is looked at with every request: one that was closed or removed, even if
 * somebody else has its name now, or whose sessions were ended on whatever node, is nobody from then on, and one that may do
 * something else now is what it may do now.
 */
final class CurrentSessions implements SecurityContextRepository {

    private final JsonMapper json = JsonMapper.shared();
    private final AccountStore accounts;

    CurrentSessions(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** All that a session keeps of its account. */
    private record Holder(String name, String id, int era) {}

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Looked(request);
    }

    /** Looks once in a request, and only if somebody asks who is there. */
    private final class Looked implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext current;

        Looked(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var known = current;
            if (known == null) current = known = current(request);
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }

    private SecurityContext current(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KeptSession.HOLDER) instanceof String text))
            return SecurityContextHolder.createEmptyContext();
        var then = json.readValue(text, Holder.class);
        var now = accounts.recent(then.name()).orElse(null);
        if (now != null && now.holds(then.id(), then.era())) return holding(now);
        session.invalidate();
        return SecurityContextHolder.createEmptyContext();
    }

    private static SecurityContext holding(Account account) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(account));
        return context;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn signedIn) {
            var account = signedIn.account();
            var holder = new Holder(account.name(), account.id(), account.era());
            request.getSession().setAttribute(KeptSession.HOLDER, json.writeValueAsString(holder));
            return;
        }
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(KeptSession.HOLDER);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KeptSession.HOLDER) != null;
    }
}
