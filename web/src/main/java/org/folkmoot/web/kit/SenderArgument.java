package org.folkmoot.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers the {@link Sender} of a command, or the {@link Account} that reads. */
final class SenderArgument implements HandlerMethodArgumentResolver {

    static final String KEY = "Idempotency-Key";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sender.class || parameter.getParameterType() == Account.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var account = Access.account().orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_SIGNED_IN));
        if (parameter.getParameterType() == Account.class) return account;
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var actor = account.actor();
        if (actor == null) throw new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE);
        return new Sender(
                actor, Access.community(request).orElse(CommunityId.INSTALLATION), key(request.getHeader(KEY)));
    }

    private static @Nullable CommandId key(@Nullable String header) {
        try {
            return header == null ? null : new CommandId(header);
        } catch (IllegalArgumentException e) {
            throw new EdgeException(EdgeRefusal.INVALID_PARAMETER, KEY);
        }
    }
}
