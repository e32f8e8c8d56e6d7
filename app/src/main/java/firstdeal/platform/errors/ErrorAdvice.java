package firstdeal.platform.errors;

import firstdeal.platform.Ids;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.NotFound;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one place where an exception becomes a status and a sentence. Anything not named here is a bug and a 500. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final ErrorAnswers answers;
    private final Ids ids;

    ErrorAdvice(ErrorAnswers answers, Ids ids) {
        this.answers = answers;
        this.ids = ids;
    }

    @ExceptionHandler
    Object on(NotFound e, HttpServletRequest request) {
        return answers.plain(request, 404, Text.of("platform.not-found"));
    }

    /** A malformed id in a path names nothing. */
    @ExceptionHandler
    Object on(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answers.plain(request, 404, Text.of("platform.not-found"));
    }

    @ExceptionHandler
    Object on(HttpMessageNotReadableException e, HttpServletRequest request) {
        return e.getMostSpecificCause() instanceof Rejected rejected
                ? on(rejected, request)
                : answers.plain(request, 400, JsonTrouble.of(e));
    }

    @ExceptionHandler
    Object on(Rejected e, HttpServletRequest request) {
        return answers.plain(request, e.status(), e.text());
    }

    @ExceptionHandler({StaleData.class, CannotAcquireLockException.class})
    Object onStale(Exception e, HttpServletRequest request) {
        var text = e instanceof StaleData stale ? stale.text() : Optional.<Text>empty();
        return answers.plain(
                request, request.getHeader("If-Match") == null ? 409 : 412, text.orElse(Text.of("platform.stale")));
    }

    @ExceptionHandler
    Object on(NotAllowed e, HttpServletRequest request) {
        return answers.plain(request, 403, e.text());
    }

    @ExceptionHandler
    Object on(Refused e, HttpServletRequest request) {
        return answers.refused(request, e);
    }

    @ExceptionHandler
    Object on(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AuthenticationException || e instanceof AccessDeniedException) {
            throw e;
        }
        if (e instanceof ErrorResponse known) {
            return answers.known(request, known);
        }
        var annotated = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
        if (annotated != null) {
            return answers.plain(request, annotated.code().value(), Text.of("platform.bad-request"));
        }
        var id = ids.next().toString();
        log.error("Error {} at {} {}", id, request.getMethod(), request.getRequestURI(), e);
        return answers.answer(request, new ErrorPage(500, Text.of("platform.bug", "id", id), List.of(), id));
    }
}
