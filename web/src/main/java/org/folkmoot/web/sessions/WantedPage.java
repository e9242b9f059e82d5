package org.folkmoot.web.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.web.http.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** Keeps in a session, as a text, the page that somebody wanted who has to sign in first: its path and query, on this server. */
final class WantedPage implements RequestCache {

    private static final String WANTED = "wanted";
    private static final int MOST = 2_000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var page = pathOf(request);
        if (isPage(request) && page.length() <= MOST) request.getSession().setAttribute(WANTED, page);
    }

    /** Whether a browser asks for a whole page, which it can be led back to. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && !Requests.isApi(request)
                && request.getHeader("HX-Request") == null
                && (accept == null || accept.contains(MediaType.TEXT_HTML_VALUE) || accept.equals(MediaType.ALL_VALUE));
    }

    private static String pathOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var wanted = wanted(request);
        return wanted == null ? null : new SimpleSavedRequest(wanted);
    }

    private static @Nullable String wanted(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(WANTED) instanceof String wanted ? wanted : null;
    }

    /** Nothing of the earlier request is repeated: the browser asks for the page itself. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(WANTED);
    }
}
