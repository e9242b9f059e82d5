package org.folkmoot.web.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a reader say which position the answer must have seen ({@code ?seen=17}), and waits for it, within bounds. A position that
 * the record does not have is not waited for: anybody may ask, and each would hold a request.
 *
 * @param head the last position of the record
 */
record Seen(Views views, LongSupplier head) implements HandlerInterceptor {

    static final String PARAMETER = "seen";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_WITH_ANYBODY = Duration.ofSeconds(1);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!Access.isOurs(handler) || request.getDispatcherType() != DispatcherType.REQUEST) return true;
        var wanted = request.getParameter(PARAMETER);
        if (wanted == null || shows(position(wanted), Access.account().isPresent())) return true;
        // What the record does not have is not ours to hurry for, and a fault of ours is what 503 is counted as.
        throw position(wanted) > head.getAsLong()
                ? new EdgeException(EdgeRefusal.INVALID_PARAMETER, PARAMETER)
                : new EdgeException(EdgeRefusal.VIEWS_BEHIND);
    }

    /** Whether the views show the position, now or soon. */
    boolean shows(long position, boolean signedIn) {
        try {
            return views.await(position, Duration.ZERO)
                    || position <= head.getAsLong()
                            && views.await(position, signedIn ? PATIENCE : PATIENCE_WITH_ANYBODY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @throws EdgeException if it is no position, from 0 to 2^63 - 1 */
    static long position(String text) {
        long position = EdgeRefusal.INVALID_PARAMETER.unless(PARAMETER, () -> Long.valueOf(text));
        if (position < 0) throw new EdgeException(EdgeRefusal.INVALID_PARAMETER, PARAMETER);
        return position;
    }
}
