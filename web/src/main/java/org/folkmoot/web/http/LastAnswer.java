package org.folkmoot.web.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.running.Measures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * Answers what the container itself refuses, such as a request line that cannot be read: nothing of ours is asked then, and what
 * it would say of itself is neither a problem nor a page.
 */
final class LastAnswer extends ErrorReportValve {

    private final Problems problems;
    private final Measures measures;

    LastAnswer(Problems problems, Measures measures) {
        this.problems = problems;
        this.measures = measures;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var possible = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, possible);
        if (!possible.get()) return;
        var why = EdgeRefusal.of(HttpStatusCode.valueOf(response.getStatus()));
        if (!Requests.isTold(request)) measures.refused(why.name());
        var language = HttpWiring.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            if (isPage(request)) page(response, why, language);
            else problems.write(response, why, language);
            response.finishResponse();
        } catch (IOException e) {
            // whoever asked has gone away
        }
    }

    private static boolean isPage(Request request) {
        var path = request.getRequestURI();
        return path != null && !path.startsWith("/api/");
    }

    private void page(Response response, EdgeRefusal why, Locale language) throws IOException {
        var sentence = problems.sentence(why, language);
        response.setStatus(why.status());
        response.setContentType(new MediaType("text", "html", StandardCharsets.UTF_8).toString());
        response.getOutputStream()
                .write("""
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>Folkmoot 议事厅</title></head>
                <body><p>%s</p></body></html>
                """.formatted(language.toLanguageTag(), sentence).getBytes(StandardCharsets.UTF_8));
    }
}
