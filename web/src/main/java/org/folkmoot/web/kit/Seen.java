package org.folkmoot.web.kit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.folkmoot.projections.kit.Views;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a reader say which position the answer must have seen ({@code ?seen=17}), and waits for it, within bounds. */
final class Seen implements HandlerInterceptor {

    static final String PARAMETER = "seen";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Views views;

    Seen(Views views) {
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!Access.isOurs(handler) || request.getDispatcherType() != DispatcherType.REQUEST) return true;
        var wanted = request.getParameter(PARAMETER);
        if (wanted != null && !shows(position(wanted))) throw new EdgeException(EdgeRefusal.VIEWS_BEHIND);
        return true;
    }

    private boolean shows(long position) {
        try {
            return views.await(position, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long position(String text) {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new EdgeException(EdgeRefusal.INVALID_PARAMETER, PARAMETER);
        }
    }
}
