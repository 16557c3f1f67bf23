package it.incontro.event.web;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an event is, where and when. */
@Controller
@RequestMapping("/events/{code}/setup/details")
@Allow(Who.ORGANISER)
class DetailsController {

    private final EventService events;
    private final FormChoices choices;

    DetailsController(EventService events, FormChoices choices) {
        this.events = events;
        this.choices = choices;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @ModelAttribute
    void choices(Model model) {
        choices.forEvent(model);
    }

    @GetMapping
    String form(EventRef event, Model model) {
        model.addAttribute("form", EventForm.of(events.find(event.eventId())));
        return "event/details";
    }

    @PostMapping
    String save(
            EventRef event,
            @Valid @ModelAttribute("form") EventForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> events.describe(event.eventId(), form.toDetails()))) {
            return "event/details";
        }
        Flash.success(flash, "event.details.saved");
        return "redirect:/events/" + event.code() + "/setup";
    }
}
