package org.folkmoot.web.kit;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Carries what was typed into a form through a sign-in, when the session had ended meanwhile. */
public interface KeptForm {

    /** Whether the request sends a form whose content is worth keeping. */
    boolean isForm(HttpServletRequest request);

    /** Answers with a sign-in form that carries the content. */
    void keep(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;

    /** Whether a sign-in carries the content of a form. */
    boolean isCarried(HttpServletRequest request);

    /** Shows the form again, filled in. */
    void signedIn(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;

    /** Asks once more for the password, still carrying the content. @param why the refusal's code */
    void refused(HttpServletRequest request, HttpServletResponse response, String why)
            throws ServletException, IOException;
}
