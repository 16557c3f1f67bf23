package it.incontro.participation.web;

import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.InterpreterService;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import it.incontro.support.web.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The interpreters of an event. */
@Controller
@RequestMapping("/events/{code}/interpreters")
@Allow(Who.ORGANISER)
class InterpretersController {

    private final InterpreterService interpreters;
    private final EventService events;
    private final Choices choices;

    InterpretersController(InterpreterService interpreters, EventService events, Choices choices) {
        this.interpreters = interpreters;
        this.events = events;
        this.choices = choices;
    }

    @ModelAttribute
    void event(EventRef event, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("choices", choices);
        model.addAttribute("interpreters", interpreters.of(event.eventId()));
        model.addAttribute(
                "candidates",
                interpreters.candidates(event.eventId()).stream()
                        .map(each -> new Option(each.personId().toString(), each.name() + " · " + each.comesFor()))
                        .toList());
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", InterpreterForm.EMPTY);
        return "participation/interpreters";
    }

    @PostMapping
    String add(
            EventRef event,
            @Valid @ModelAttribute("form") InterpreterForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (Blanks.toNull(form.personId()) == null) {
            form.requireName(errors);
        }
        if (!FormErrors.accepts(errors, response, () -> add(event, form))) {
            return "participation/interpreters";
        }
        Flash.success(flash, "participation.interpreters.added");
        return "redirect:/events/" + event.code() + "/interpreters";
    }

    private void add(EventRef event, InterpreterForm form) {
        UUID known = Blanks.toId(form.personId());
        if (known != null) {
            interpreters.add(event.eventId(), known, form.spoken());
        } else {
            interpreters.add(event.eventId(), form.toPerson(), form.spoken());
        }
    }
}
