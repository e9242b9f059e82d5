package org.folkmoot.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Makes the answers to what is refused, in the language of the one who asked. */
public record Problems(Sentences sentences, LocaleResolver languages, JsonMapper json) {
    /** After how many seconds it is worth asking again. */
    private static final String RETRY_AFTER = "2";

    /** The answer to a refused command. */
    public ResponseEntity<Object> of(HttpServletRequest request, Answer.Refused refused) {
        Requests.refused(request, refused.why().name());
        return entity(problem(languages.resolveLocale(request), refused.why(), refused.derivation(), null, null));
    }

    /** The answer to a request that never became a command. */
    public ResponseEntity<Object> of(HttpServletRequest request, Refusal why, @Nullable String field) {
        Requests.refused(request, why.name());
        return entity(problem(languages.resolveLocale(request), why, null, field, null));
    }

    /** The answer when the server is at fault. @param fault names the log entry */
    ResponseEntity<Object> ofFault(HttpServletRequest request, String fault) {
        return entity(problem(languages.resolveLocale(request), EdgeRefusal.INTERNAL, null, null, fault));
    }

    /** Writes the answer where no handler has come to speak, such as in a filter. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal why) throws IOException {
        Requests.refused(request, why.name());
        write(response, why, languages.resolveLocale(request));
    }

    /** Writes the answer in that language. */
    void write(HttpServletResponse response, Refusal why, Locale language) throws IOException {
        if (response.isCommitted()) return;
        var problem = problem(language, why, null, null, null);
        response.setStatus(problem.status());
        if (isWorthRepeating(problem)) response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** Why something is refused, in that language. */
    String sentence(Refusal why, Locale language) {
        return sentences.of(why, language);
    }

    private Problem problem(
            Locale language,
            Refusal why,
            @Nullable Derivation derivation,
            @Nullable String field,
            @Nullable String fault) {
        int status = EdgeRefusal.statusOf(why);
        var known = HttpStatus.resolve(status);
        return new Problem(
                "about:blank",
                known == null ? "" : known.getReasonPhrase(),
                status,
                sentences.of(why, language),
                why.name(),
                "—".equals(why.rule()) ? null : why.rule(),
                derivation,
                field,
                fault);
    }

    private static ResponseEntity<Object> entity(Problem problem) {
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (isWorthRepeating(problem)) answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        return answer.body(problem);
    }

    private static boolean isWorthRepeating(Problem problem) {
        return problem.status() == 503 || problem.status() == 429;
    }
}
