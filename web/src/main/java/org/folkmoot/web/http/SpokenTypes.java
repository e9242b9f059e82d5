package org.folkmoot.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Asks before a handler whether what was sent can be read and, for the interface, whether the answer will be taken. Left to the
 * writing of the answer, a command would be recorded and its sender told that it was refused.
 */
final class SpokenTypes implements HandlerInterceptor {

    /** What programs send; the rest is parsed. */
    private static final Set<String> TAKES_JSON =
            Set.of(MediaType.ALL_VALUE, MediaType.APPLICATION_JSON_VALUE, "application/json, */*");

    private final HeaderContentNegotiationStrategy headers = new HeaderContentNegotiationStrategy();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!Access.isOurs(handler)) return true;
        var sent = request.getContentType();
        // Spring takes a pattern of types for a fault of the program.
        if (sent != null && sent.indexOf('*') >= 0) throw new EdgeException(EdgeRefusal.UNSUPPORTED_MEDIA_TYPE);
        if (request.getRequestURI().startsWith("/api/")
                && request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) == null
                && !takesJson(request)) throw new EdgeException(EdgeRefusal.NOT_ACCEPTABLE);
        return true;
    }

    private boolean takesJson(HttpServletRequest request) {
        var accepted = request.getHeaders(HttpHeaders.ACCEPT);
        if (!accepted.hasMoreElements()) return true;
        var first = accepted.nextElement();
        if (!accepted.hasMoreElements() && TAKES_JSON.contains(first)) return true;
        try {
            return headers.resolveMediaTypes(new ServletWebRequest(request)).stream()
                    .anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
        } catch (HttpMediaTypeNotAcceptableException e) {
            return false;
        }
    }
}
