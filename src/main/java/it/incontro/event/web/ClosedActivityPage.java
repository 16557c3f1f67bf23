package it.incontro.event.web;

import it.incontro.event.ActivityClosed;
import it.incontro.event.EventClock;
import it.incontro.event.EventService;
import it.incontro.event.WindowView;
import it.incontro.identity.EventRef;
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

    ClosedActivityPage(EventService events, EventClock clock, EventTimes times) {
        this.events = events;
        this.clock = clock;
        this.times = times;
    }

    @ExceptionHandler(ActivityClosed.class)
    ModelAndView closed(
            ActivityClosed closed, EventRef event, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        ModelAndView page = new ModelAndView("error", HttpStatus.CONFLICT);
        page.addObject("status", HttpStatus.UNPROCESSABLE_CONTENT.value());
        WindowView window = closed.window();
        if (window == null) {
            return page.addObject("reasonKey", "event.closed.never").addObject("reasonArguments", List.of());
        }
        ZoneId zone = events.find(event.eventId()).zone();
        boolean past = !clock.now(event.eventId()).isBefore(window.closesAt());
        return page.addObject("reasonKey", "event.closed." + (past ? "was-" : "will-be-") + closed.activity())
                .addObject(
                        "reasonArguments",
                        List.of(times.moment(window.opensAt(), zone), times.moment(window.closesAt(), zone)));
    }
}
