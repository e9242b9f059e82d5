package org.folkmoot.web.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.SignedIn;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Asks before every handler of ours whether the account may: its role by {@link AllowedTo}, its community by the address. On a
 * page, somebody who has not signed in is led to the form.
 */
final class Access implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What is dispatched again was asked before; whoever was signed in then may not be any more.
        if (!isOurs(handler) || request.getDispatcherType() == DispatcherType.ASYNC) return true;
        var method = (HandlerMethod) handler;
        var allowed = method.getMethodAnnotation(AllowedTo.class);
        if (allowed == null) throw new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE);
        if (allowed.everybody()) return true;
        var account = account()
                .orElseThrow(() -> Requests.isApi(request)
                        ? new EdgeException(EdgeRefusal.NOT_SIGNED_IN)
                        : new InsufficientAuthenticationException("sign in first"));
        if (!roles(allowed).contains(account.role())) throw new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE);
        var community = community(request);
        if (community.isPresent() && !account.isAtHomeIn(community.get()))
            throw new EdgeException(EdgeRefusal.NOT_YOUR_COMMUNITY);
        return true;
    }

    /** The roles whose accounts may ask. */
    static Set<Role> roles(AllowedTo allowed) {
        return allowed.anyAccount() || allowed.everybody() ? EnumSet.allOf(Role.class) : Set.of(allowed.value());
    }

    /** Whether a handler is one of this program's, and not of a library. */
    static boolean isOurs(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("org.folkmoot.web");
    }

    /** Who has signed in. */
    static Optional<Account> account() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.account())
                : Optional.empty();
    }

    /** The community in the address, if there is one. */
    @SuppressWarnings("unchecked")
    static Optional<CommunityId> community(HttpServletRequest request) {
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables == null || !variables.containsKey("community")) return Optional.empty();
        return Optional.of(
                EdgeRefusal.INVALID_PARAMETER.unless("community", () -> new CommunityId(variables.get("community"))));
    }
}
