package org.folkmoot.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers the {@link Sender} of a command, or the {@link Account} that reads. */
final class SenderArgument implements HandlerMethodArgumentResolver {

    static final String KEY = "Idempotency-Key";

    /** What such a key looks like. */
    static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

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

    private static @Nullable String key(@Nullable String header) {
        if (header == null || FORM.matcher(header).matches()) return header;
        throw new EdgeException(EdgeRefusal.INVALID_PARAMETER, KEY);
    }
}
