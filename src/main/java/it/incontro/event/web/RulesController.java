package it.incontro.event.web;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.event.RefusalsShown;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
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

    RulesController(EventService events) {
        this.events = events;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @ModelAttribute("refusals")
    RefusalsShown[] refusals() {
        return RefusalsShown.values();
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
        if (!Submission.accepted(errors, () -> events.apply(event.eventId(), form.toRules()))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "event/rules";
        }
        flash.addFlashAttribute("message", "event.rules.saved");
        return "redirect:/events/" + event.code() + "/setup";
    }
}
