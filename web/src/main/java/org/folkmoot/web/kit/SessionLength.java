package org.folkmoot.web.kit;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * A session lasts for a short while until somebody signs in, and then as long as the server is set to. Whoever looks at the
 * sign-in form gets one, for its token: such sessions cost memory, and anybody can have as many as they like.
 */
@Component
class SessionLength implements HttpSessionListener, HttpSessionAttributeListener {

    static final Duration OF_NOBODY = Duration.ofMinutes(10);

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval(Math.toIntExact(OF_NOBODY.toSeconds()));
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        look(event);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        look(event);
    }

    private static void look(HttpSessionBindingEvent event) {
        if (event.getName().equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                && isSomebodys(event.getSession())) event.getSession().setMaxInactiveInterval(asSet(event));
    }

    private static boolean isSomebodys(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() instanceof SignedIn;
    }

    /** The server's session timeout, in seconds. */
    private static int asSet(HttpSessionBindingEvent event) {
        int minutes = event.getSession().getServletContext().getSessionTimeout();
        return Math.toIntExact(Duration.ofMinutes(minutes).toSeconds());
    }
}
