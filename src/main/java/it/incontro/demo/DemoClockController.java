package it.incontro.demo;

import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which anybody can move the clock of a demo event, to see it in every phase. */
@Controller
@Profile("demo")
@Allow(Who.ANYONE)
@RequestMapping("/demo/clock")
class DemoClockController {

    private final DemoClock clock;
    private final EventService events;

    DemoClockController(DemoClock clock, EventService events) {
        this.clock = clock;
        this.events = events;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute("events", clock.all(locale));
        model.addAttribute("moments", TellingMoment.values());
        return "demo/clock";
    }

    @PostMapping("/{code}")
    String move(
            EventRef event,
            @RequestParam @Nullable TellingMoment moment,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime at,
            Locale locale,
            RedirectAttributes redirect) {
        if (moment != null) {
            clock.set(event.eventId(), moment);
        } else if (at != null) {
            clock.set(event.eventId(), at);
        }
        Flash.success(redirect, "demo.clock.moved", events.find(event.eventId()).title(locale));
        return "redirect:/demo/clock#" + event.code();
    }
}
