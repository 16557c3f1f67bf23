package it.incontro.event.web;

import it.incontro.event.ActivityClosed;
import it.incontro.event.EventClock;
import it.incontro.event.EventService;
import it.incontro.event.WindowView;
import it.incontro.identity.EventRef;
import it.incontro.support.web.ErrorView;
import it.incontro.support.web.EventTimes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says when an activity was open, or will be, to those who tried it outside of its window. */
@ControllerAdvice
class ClosedActivityPage {

    private final EventService events;
    private final EventClock clock;
    private final EventTimes times;
    private final ErrorView errors;

    ClosedActivityPage(EventService events, EventClock clock, EventTimes times, ErrorView errors) {
        this.events = events;
        this.clock = clock;
        this.times = times;
        this.errors = errors;
    }

    @ExceptionHandler(ActivityClosed.class)
    ModelAndView closed(
            ActivityClosed closed, EventRef event, HttpServletRequest request, HttpServletResponse response) {
        WindowView window = closed.window();
        if (window == null) {
            return page("event.closed.never", List.of(), request, response);
        }
        ZoneId zone = events.find(event.eventId()).zone();
        boolean past = !clock.now(event.eventId()).isBefore(window.closesAt());
        return page(
                "event.closed." + (past ? "was-" : "will-be-") + closed.activity(),
                List.of(times.moment(window.opensAt(), zone), times.moment(window.closesAt(), zone)),
                request,
                response);
    }

    /** Nobody was faster, as other conflicts say: it is headed as what cannot be done. */
    private ModelAndView page(
            String reasonKey, List<Object> reasonArguments, HttpServletRequest request, HttpServletResponse response) {
        return errors.of(HttpStatus.CONFLICT, reasonKey, reasonArguments, request, response)
                .addObject("status", HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
}
