package org.folkmoot.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.folkmoot.web.identity.Unreachable;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Answers every exception of the HTTP interface with a problem: what the sender did wrong by its name, all else as our fault. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(EdgeException refused, HttpServletRequest request) {
        return problems.of(request, refused.why(), refused.field());
    }

    /** Parameters are read where somebody first asks for one, which is no place to look for what is wrong with them. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException unreadable, HttpServletRequest request) {
        return problems.of(request, EdgeRefusal.of(HttpStatusCode.valueOf(unreadable.getErrorCode())), null);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(RequestRejectedException unreadable, HttpServletRequest request) {
        return problems.of(request, EdgeRefusal.BAD_REQUEST, null);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception failure, HttpServletRequest request) {
        var fault = Faults.log(failure);
        return Unreachable.isWhy(failure)
                ? problems.of(request, EdgeRefusal.UNAVAILABLE, null)
                : problems.ofFault(request, fault);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var error = e.getBindingResult().getFieldErrors().stream().findFirst();
        return problems.of(
                request(request),
                error.map(FieldError::getDefaultMessage)
                        // a constraint's message may be a refusal's code
                        .flatMap(EdgeRefusal::named)
                        .orElse(EdgeRefusal.INVALID_VALUE),
                error.map(FieldError::getField).orElse(null));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var causes = Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .toList();
        if (causes.stream().anyMatch(BodyLimit.Exceeded.class::isInstance))
            return problems.of(request(request), EdgeRefusal.BODY_TOO_LARGE, null);
        return causes.stream()
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .findFirst()
                .map(unreadable -> unreadable(unreadable, request(request)))
                .orElseGet(() -> problems.of(request(request), EdgeRefusal.MALFORMED_JSON, null));
    }

    /** What a handler reads itself. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(JacksonException unreadable, HttpServletRequest request) {
        return unreadable.getCause() instanceof BodyLimit.Exceeded
                ? problems.of(request, EdgeRefusal.BODY_TOO_LARGE, null)
                : problems.of(request, refusal(unreadable), field(unreadable));
    }

    private static EdgeRefusal refusal(JacksonException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException _ -> EdgeRefusal.UNKNOWN_FIELD;
            case InvalidNullException _ -> EdgeRefusal.MISSING_FIELD;
            case InvalidFormatException e when e.getValue() instanceof String -> EdgeRefusal.INVALID_VALUE;
            case ValueInstantiationException _ -> EdgeRefusal.INVALID_VALUE;
            case MismatchedInputException e
            when e.getOriginalMessage().startsWith("Missing required") -> EdgeRefusal.MISSING_FIELD;
            case MismatchedInputException e
            when e.getOriginalMessage().startsWith("No content") -> EdgeRefusal.MALFORMED_JSON;
            case MismatchedInputException _ -> EdgeRefusal.WRONG_TYPE;
            case StreamReadException e
            when e.getOriginalMessage().startsWith("Duplicate ") -> EdgeRefusal.DUPLICATE_FIELD;
            default -> EdgeRefusal.MALFORMED_JSON;
        };
    }

    private static @Nullable String field(JacksonException unreadable) {
        var path = unreadable.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? null : path.startsWith(".") ? path.substring(1) : path;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var why = EdgeRefusal.of(status);
        if (why == EdgeRefusal.INTERNAL) return problems.ofFault(request(request), Faults.log(e));
        if (e instanceof MethodArgumentTypeMismatchException wrong)
            return problems.of(request(request), EdgeRefusal.INVALID_PARAMETER, wrong.getName());
        var answer = problems.of(request(request), why, null);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    private static HttpServletRequest request(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
