package org.folkmoot.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Faults;
import org.folkmoot.web.running.Measures;
import org.folkmoot.web.running.Observing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Around every request: measures it, writes a line about it if the log is for machines, and lets no exception out, which the web
 * server would write down with what people wrote. The line holds the pattern of the address, never the address.
 */
public final class Requests extends OncePerRequestFilter {

    /** What is asked by programs rather than by a page. */
    public static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private static final String REFUSAL = Requests.class.getName() + ".refusal";
    private static final String POSITION = Requests.class.getName() + ".position";
    private static final String ABOUT = Requests.class.getName() + ".about";
    private static final String TOLD = Requests.class.getName() + ".told";
    private static final String ID = "http.request.id";
    private static final String NO_ROUTE = "none";

    private final Measures measures;
    private final boolean measured;
    private final boolean written;

    Requests(Measures measures, Observing observing) {
        this.measures = measures;
        this.measured = observing.metricsPort() != null;
        this.written = observing.jsonLog();
    }

    /** Whether the request is for the interface rather than for a page. */
    public static boolean isApi(HttpServletRequest request) {
        return API.matches(request);
    }

    /** Notes why a request is refused. */
    public static void refused(ServletRequest request, String code) {
        request.setAttribute(REFUSAL, code);
    }

    /** Whether a request has come as far as to here, so that it has been counted. */
    static boolean isTold(ServletRequest request) {
        return request.getAttribute(TOLD) != null;
    }

    /** Notes which of a fixed number of things a variable of the address is about: it is told in the route. */
    public static void about(ServletRequest request, String variable, String name) {
        request.setAttribute(ABOUT, Map.entry("{" + variable + "}", name));
    }

    /** Notes where a request's command was recorded. */
    static void recorded(ServletRequest request, long position) {
        request.setAttribute(POSITION, position);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        if (written)
            MDC.put(ID, HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        try {
            caught(request, response, chain);
        } finally {
            if (measured || written) tell(request, response, System.nanoTime() - begun);
            if (written) MDC.remove(ID);
        }
    }

    private static void caught(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            var wrong = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                    .filter(InvalidParameterException.class::isInstance)
                    .map(InvalidParameterException.class::cast)
                    .findFirst();
            if (wrong.isEmpty()) Faults.log(failure);
            if (!response.isCommitted())
                response.sendError(
                        wrong.map(InvalidParameterException::getErrorCode).orElse(500));
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, long nanos) {
        request.setAttribute(TOLD, true);
        var route = route(request);
        var code = code(request, response.getStatus());
        if (measured) {
            measures.requested(request.getMethod(), route, response.getStatus(), nanos);
            if (code != null) measures.refused(code);
        }
        if (written) write(request, response.getStatus(), route, code, nanos);
    }

    private static String route(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern))
            return NO_ROUTE;
        return request.getAttribute(ABOUT) instanceof Map.Entry<?, ?> about
                ? pattern.replace(about.getKey().toString(), about.getValue().toString())
                : pattern;
    }

    private static @Nullable String code(HttpServletRequest request, int status) {
        if (request.getAttribute(REFUSAL) instanceof String code) return code;
        return status >= 400 ? EdgeRefusal.of(HttpStatusCode.valueOf(status)).name() : null;
    }

    private static void write(HttpServletRequest request, int status, String route, @Nullable String code, long nanos) {
        var method = Measures.method(request.getMethod());
        var line = LOG.atInfo()
                .addKeyValue("http.request.method", method)
                .addKeyValue("http.route", route)
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("event.duration", nanos);
        if (code != null) line = line.addKeyValue("folkmoot.refusal", code);
        if (request.getAttribute(POSITION) instanceof Long position)
            line = line.addKeyValue("folkmoot.position", position);
        line.log("{} {} {}", method, route, status);
    }
}
