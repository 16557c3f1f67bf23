package it.incontro.event.web;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.event.RefusalsShown;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import it.incontro.support.web.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may ask whom, when a "no" is shown, and the meeting limits. */
@Controller
@RequestMapping("/events/{code}/setup/rules")
@Allow(Who.ORGANISER)
class RulesController {

    private final EventService events;
    private final FormChoices choices;

    RulesController(EventService events, FormChoices choices) {
        this.events = events;
        this.choices = choices;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @ModelAttribute("refusals")
    List<Option> refusals() {
        return choices.of(RefusalsShown.values(), "event.refusals");
    }

    @GetMapping
    String form(EventRef event, Model model) {
        model.addAttribute("form", RulesForm.of(events.find(event.eventId()).rules()));
        return "event/rules";
    }

    @PostMapping
    String save(
            EventRef event,
            @Valid @ModelAttribute("form") RulesForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> events.apply(event.eventId(), form.toRules()))) {
            return "event/rules";
        }
        Flash.success(flash, "event.rules.saved");
        return "redirect:/events/" + event.code() + "/setup";
    }
}
