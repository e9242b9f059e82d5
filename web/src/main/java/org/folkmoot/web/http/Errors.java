package org.folkmoot.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what no handler of ours has answered: a problem for programs, a page for people. */
@Controller
record Errors(Problems problems) implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    @AllowedTo(everybody = true)
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var why = refusal(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith(request.getContextPath() + "/api/")) {
            problems.write(request, response, why);
            return null; // written already
        }
        var page = new ModelAndView("kit/error");
        page.setStatus(HttpStatusCode.valueOf(why.status()));
        page.addObject("why", why);
        return page;
    }

    private static EdgeRefusal refusal(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return EdgeRefusal.of(HttpStatusCode.valueOf(status));
    }
}
