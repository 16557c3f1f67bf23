package it.incontro.event.web;

import it.incontro.event.EventService;
import it.incontro.event.EventSetup;
import it.incontro.event.EventStatus;
import it.incontro.event.EventView;
import it.incontro.event.SetupCounts;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The overview of an event's set-up: what is there, what is missing, and the event's own status. */
@Controller
@RequestMapping("/events/{code}/setup")
@Allow(Who.ORGANISER)
class SetupController {

    private final EventService events;
    private final EventSetup setup;

    SetupController(EventService events, EventSetup setup) {
        this.events = events;
        this.setup = setup;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @GetMapping
    String overview(EventRef event, Model model) {
        SetupCounts counts = setup.counts(event.eventId());
        model.addAttribute("steps", SetupStep.of(counts));
        model.addAttribute("counts", counts);
        return "event/setup";
    }

    @GetMapping("/status")
    String confirm(EventRef event, @RequestParam EventStatus to, Model model) {
        model.addAttribute("to", to);
        model.addAttribute(
                "missing",
                SetupStep.of(setup.counts(event.eventId())).stream()
                        .filter(step -> !step.done())
                        .toList());
        return "event/status";
    }

    @PostMapping("/status")
    @FreshFactor
    String become(EventRef event, @RequestParam EventStatus to, RedirectAttributes flash) {
        events.become(event.eventId(), to);
        Flash.success(flash, "event.status.now-" + to.name());
        return "redirect:/events/" + event.code() + "/setup";
    }
}
