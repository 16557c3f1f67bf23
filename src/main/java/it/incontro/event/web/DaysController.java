package it.incontro.event.web;

import it.incontro.event.DayService;
import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days of an event. */
@Controller
@RequestMapping("/events/{code}/setup/days")
@Allow(Who.ORGANISER)
class DaysController {

    private final EventService events;
    private final DayService days;

    DaysController(EventService events, DayService days) {
        this.events = events;
        this.days = days;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @GetMapping
    String days(EventRef event, Model model) {
        model.addAttribute("form", new DayForm(null));
        return page(event, model);
    }

    @PostMapping
    String add(
            EventRef event,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> days.add(event.eventId(), form.chosen()))) {
            return page(event, model);
        }
        Flash.success(flash, "event.days.added");
        return "redirect:/events/" + event.code() + "/setup/days";
    }

    @PostMapping("/{day}/remove")
    String remove(EventRef event, @PathVariable UUID day, RedirectAttributes flash) {
        days.remove(event.eventId(), day);
        Flash.success(flash, "event.days.removed");
        return "redirect:/events/" + event.code() + "/setup/days";
    }

    private String page(EventRef event, Model model) {
        model.addAttribute("days", days.of(event.eventId()));
        return "event/days";
    }
}
