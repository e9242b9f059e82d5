package org.folkmoot.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a reader say which position the answer must have seen ({@code ?seen=17}), and waits for it, within bounds. */
final class Seen implements HandlerInterceptor {

    static final String PARAMETER = "seen";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Waiting views;

    Seen(Waiting views) {
        this.views = views;
    }

    /** How one waits for the views. */
    @FunctionalInterface
    interface Waiting {
        /** Whether the views have taken in that position, at the latest after that time. */
        boolean until(long position, Duration patience);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wanted = request.getParameter(PARAMETER);
        if (wanted != null && !views.until(position(wanted), PATIENCE)) throw new EdgeException(EdgeRefusal.VIEWS_BEHIND);
        return true;
    }

    private static long position(String text) {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new EdgeException(EdgeRefusal.INVALID_PARAMETER, PARAMETER);
        }
    }
}
