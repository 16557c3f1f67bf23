package it.incontro.support.web;

import it.incontro.support.Busy;
import it.incontro.support.Conflict;
import it.incontro.support.Gone;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import it.incontro.support.Signals;
import it.incontro.support.TooManyRequests;
import it.incontro.support.UnfitText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what the modules throw into pages in plain words; everything else goes to the general error page. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** What the constraints of {@code afterMigrate__support_plain_text.sql} and the database itself say. */
    private static final Pattern UNFIT =
            Pattern.compile("check constraint \"ck_\\w+_(plain|address)\"|invalid byte sequence|0x00");

    private final ErrorView errors;
    private final Signals signals;

    ErrorPages(ErrorView errors, Signals signals) {
        this.errors = errors;
        this.signals = signals;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
        return errors.of(HttpStatus.NOT_FOUND, request, response);
    }

    /** A path that cannot be read leads nowhere; a field that cannot be read is said to be so. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView unreadable(
            MethodArgumentTypeMismatchException failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return notFound(request, response);
        }
        UnfitText unfit = ReadingErrors.unfitIn(failure);
        return unfit == null
                ? errors.of(HttpStatus.BAD_REQUEST, request, response)
                : errors.of(HttpStatus.BAD_REQUEST, unfit.messageKey(), unfit.arguments(), request, response);
    }

    @ExceptionHandler(Conflict.class)
    ModelAndView conflict(Conflict conflict, HttpServletRequest request, HttpServletResponse response) {
        signals.conflict("state", routeOf(request));
        return errors.of(HttpStatus.CONFLICT, conflict.messageKey(), conflict.arguments(), request, response);
    }

    /** Two wrote the same row at once, and the database or the version let one through. */
    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView changedMeanwhile(
            ConcurrencyFailureException race, HttpServletRequest request, HttpServletResponse response) {
        signals.conflict("race", routeOf(request));
        LOG.info("lost a race: {}", race.getClass().getSimpleName());
        return errors.of(HttpStatus.CONFLICT, request, response);
    }

    /** Two entered the same thing at once, or one took away what the other was using, and the database let one through. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ModelAndView contradicted(
            DataIntegrityViolationException failure, HttpServletRequest request, HttpServletResponse response) {
        if (UNFIT.matcher(failure.getMostSpecificCause().toString()).find()) {
            LOG.info("the database refused a text");
            return errors.of(HttpStatus.UNPROCESSABLE_CONTENT, "support.text.unreadable", List.of(), request, response);
        }
        if (!SqlStates.isContradiction(failure)) {
            LOG.error("the database refuses what the rules let pass", failure);
            return errors.of(HttpStatus.INTERNAL_SERVER_ERROR, request, response);
        }
        signals.conflict("race", routeOf(request));
        LOG.info("lost a race: {}", SqlStates.of(failure));
        return errors.of(HttpStatus.CONFLICT, request, response);
    }

    @ExceptionHandler(Gone.class)
    ModelAndView gone(Gone gone, HttpServletRequest request, HttpServletResponse response) {
        return errors.of(HttpStatus.GONE, gone.messageKey(), gone.arguments(), request, response);
    }

    @ExceptionHandler(Rejected.class)
    ModelAndView rejected(Rejected rejected, HttpServletRequest request, HttpServletResponse response) {
        return errors.of(
                HttpStatus.UNPROCESSABLE_CONTENT, rejected.messageKey(), rejected.arguments(), request, response);
    }

    @ExceptionHandler(TooManyRequests.class)
    ModelAndView tooMany(TooManyRequests refused, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(refused.seconds()));
        return errors.of(
                HttpStatus.TOO_MANY_REQUESTS, refused.messageKey(), List.of(refused.minutes()), request, response);
    }

    @ExceptionHandler(Busy.class)
    ModelAndView busy(Busy busy, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Retry-After", Long.toString(Math.max(1, busy.remaining().toSeconds())));
        return errors.of(HttpStatus.SERVICE_UNAVAILABLE, busy.messageKey(), List.of(), request, response);
    }

    /** The pattern of the route, which holds no ids. */
    private static String routeOf(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "none" : pattern.toString();
    }
}
