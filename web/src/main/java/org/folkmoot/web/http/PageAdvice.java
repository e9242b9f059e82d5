package org.folkmoot.web.http;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Faults;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception of a page with a page. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
record PageAdvice(PageModel model) {

    @ExceptionHandler
    ModelAndView refused(EdgeException refused, HttpServletRequest request) {
        return page(request, refused.why(), EdgeRefusal.statusOf(refused.why()));
    }

    /** An address that cannot be one of ours leads nowhere; a parameter that cannot be read is the reader's to correct. */
    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException unreadable, HttpServletRequest request) {
        boolean address = unreadable.getParameter().hasParameterAnnotation(PathVariable.class);
        var why = address ? EdgeRefusal.NOT_FOUND : EdgeRefusal.INVALID_PARAMETER;
        return page(request, why, why.status());
    }

    @ExceptionHandler
    ModelAndView unreadable(InvalidParameterException unreadable, HttpServletRequest request) {
        var why = EdgeRefusal.of(HttpStatusCode.valueOf(unreadable.getErrorCode()));
        return page(request, why, why.status());
    }

    @ExceptionHandler
    ModelAndView unreadable(RequestRejectedException unreadable, HttpServletRequest request) {
        return page(request, EdgeRefusal.BAD_REQUEST, EdgeRefusal.BAD_REQUEST.status());
    }

    @ExceptionHandler
    ModelAndView broken(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AuthenticationException) throw failure; // the security chain leads to the sign-in form
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var why = EdgeRefusal.of(known.getStatusCode());
            return page(request, why, why.status());
        }
        Faults.log(failure);
        return page(request, EdgeRefusal.INTERNAL, EdgeRefusal.INTERNAL.status());
    }

    private ModelAndView page(HttpServletRequest request, Refusal why, int status) {
        Requests.refused(request, why.name());
        var page = new ModelAndView("kit/error");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("why", why);
        model.headOf(request).ifPresent(here -> page.addObject("here", here));
        return page;
    }
}
