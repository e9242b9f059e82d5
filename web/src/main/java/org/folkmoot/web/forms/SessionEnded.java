package org.folkmoot.web.forms;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.web.files.SentForm;
import org.folkmoot.web.http.Requests;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.KeptForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A session that ended while a form was being filled in: what was typed is carried through the sign-in and stands in the form
 * again. It is not sent by that; its sender presses once more.
 */
@Controller
class SessionEnded implements KeptForm {

    private static final String PAGE = "/session-ended";
    private static final String SIGN_IN = "/sign-in";
    private static final String THEN = "then";
    private static final String KEPT = "kept.";

    /** Made anew: the command was not sent under the old one. */
    private static final String KEY = "key";

    private static final String ATTRIBUTE = SessionEnded.class.getName() + ".kept";
    private static final String TYPED = SessionEnded.class.getName() + ".typed";
    private static final String REFUSED = SessionEnded.class.getName() + ".refused";

    /** What may be carried: forms, and the choice of a ballot. All of them only show what was typed when they get it so. */
    private static final Pattern FORM =
            Pattern.compile("/communities/[a-z0-9-]{1,40}/(forms/[a-z-]{1,40}|votes/V-[0-9A-Z]{1,16}/summary)");

    /** A hidden field. */
    record Hidden(String name, String value) {}

    /** What was carried through the sign-in; null if nothing was. */
    static @Nullable Values kept(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Values values ? values : null;
    }

    @Override
    public boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && (FORM.matcher(path(request)).matches() || isLateSignIn(request))
                && isFromOurPages(request);
    }

    /** A sign-in carries what was typed on, however long it takes: the session of its form is short. */
    private boolean isLateSignIn(HttpServletRequest request) {
        return path(request).equals(SIGN_IN) && isCarried(request);
    }

    /** A page of somebody else's could fill in a form of ours and have it carried through the sign-in. */
    private static boolean isFromOurPages(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var origin = request.getHeader("Origin");
        if (origin == null) return true; // browsers that tell neither say nothing of foreign pages
        try {
            return request.getServerName().equalsIgnoreCase(URI.create(origin).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void keep(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            request.setAttribute(TYPED, typed(request));
        } catch (EdgeException e) { // outside of what answers it for a page
            Requests.refused(request, e.why().name());
            response.sendError(EdgeRefusal.statusOf(e.why()));
            return;
        }
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    /** What was typed; files are to be chosen again. */
    private static Map<String, List<String>> typed(HttpServletRequest request) {
        return SentForm.is(request)
                ? SentForm.typed(request)
                : Values.ofParameters(request.getParameterMap()).all();
    }

    @Override
    public boolean isCarried(HttpServletRequest request) {
        var then = request.getParameter(THEN);
        return then != null && FORM.matcher(then).matches();
    }

    @Override
    public void signedIn(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, all) -> {
            if (name.startsWith(KEPT)) values.put(name.substring(KEPT.length()), List.of(all));
        });
        values.put(KEY, List.of(Forms.key()));
        request.setAttribute(ATTRIBUTE, new Values(values));
        request.getRequestDispatcher(request.getParameter(THEN)).forward(request, response);
    }

    @Override
    public void refused(HttpServletRequest request, HttpServletResponse response, String why)
            throws ServletException, IOException {
        request.setAttribute(REFUSED, why);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    @PostMapping(PAGE)
    @AllowedTo(everybody = true)
    String page(HttpServletRequest request, Model page) {
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null)
            throw new EdgeException(EdgeRefusal.NOT_FOUND);
        var hidden = new ArrayList<Hidden>();
        boolean again = isCarried(request);
        typedBefore(request)
                .forEach((name, values) -> hidden(name, again)
                        .ifPresent(as -> values.forEach(value -> hidden.add(new Hidden(as, value)))));
        page.addAttribute("then", again ? request.getParameter(THEN) : original(request));
        page.addAttribute("hidden", hidden);
        if (request.getAttribute(REFUSED) instanceof String why)
            EdgeRefusal.named(why).ifPresent(known -> page.addAttribute("refused", known));
        return "forms/session-ended";
    }

    @SuppressWarnings("unchecked") // nobody else has put it there
    private static Map<String, List<String>> typedBefore(HttpServletRequest request) {
        return request.getAttribute(TYPED) instanceof Map<?, ?> typed
                ? (Map<String, List<String>>) typed
                : Values.ofParameters(request.getParameterMap()).all();
    }

    /** Under which name a field is carried on; the token of the old session and the password are not. */
    private static Optional<String> hidden(String name, boolean again) {
        if (again) return name.startsWith(KEPT) ? Optional.of(name) : Optional.empty();
        return name.equals("_csrf") || name.equals(KEY) ? Optional.empty() : Optional.of(KEPT + name);
    }

    private static String original(HttpServletRequest request) {
        var uri = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        var path = uri.substring(request.getContextPath().length());
        if (!FORM.matcher(path).matches()) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        return path;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
