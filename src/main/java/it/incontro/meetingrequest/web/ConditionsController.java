package it.incontro.meetingrequest.web;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.meetingrequest.ConditionService;
import it.incontro.meetingrequest.Conditions;
import it.incontro.meetingrequest.ConditionsView;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the organiser lays down for the meeting of an accepted request; who came from the board goes back there. */
@Controller
@Allow(Who.ORGANISER)
@RequestMapping("/events/{code}/meeting-requests/{request}/conditions")
class ConditionsController {

    private static final String PAGE = "meetingrequest/conditions";
    private static final String BOARD = "board";

    private final ConditionService service;
    private final ConditionChoices choices;
    private final EventService events;

    ConditionsController(ConditionService service, ConditionChoices choices, EventService events) {
        this.service = service;
        this.choices = choices;
        this.events = events;
    }

    @GetMapping
    String page(EventRef event, @PathVariable UUID request, @RequestParam(defaultValue = "") String from, Model model) {
        ConditionsView view = service.find(event.eventId(), request);
        model.addAttribute("form", ConditionsForm.of(view, from));
        return page(event, view, from, model);
    }

    @PostMapping
    String save(
            EventRef event,
            @PathVariable UUID request,
            @ModelAttribute("form") ConditionsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ConditionsView view = service.find(event.eventId(), request);
        Runnable deed = () -> service.layDown(event.eventId(), request, form.toConditions(view));
        if (FormErrors.accepts(errors, response, deed)) {
            Flash.success(redirect, "meetingrequest.conditions.saved");
            return "redirect:" + back(event, request, form.from());
        }
        return page(event, view, form.from(), model);
    }

    @PostMapping("/clear")
    String clear(
            EventRef event,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes redirect) {
        service.layDown(event.eventId(), request, Conditions.NONE);
        Flash.success(redirect, "meetingrequest.conditions.cleared");
        return "redirect:" + back(event, request, from);
    }

    private String page(EventRef event, ConditionsView view, @Nullable String from, Model model) {
        EventView shown = events.find(event.eventId());
        model.addAttribute("event", shown);
        model.addAttribute("view", view);
        model.addAttribute("from", BOARD.equals(from) ? BOARD : "");
        model.addAttribute("back", back(event, view.requestId(), from));
        model.addAttribute("askerAgendas", choices.agendas(view, view.asker()));
        model.addAttribute("targetAgendas", choices.agendas(view, view.target()));
        model.addAttribute("earlier", choices.earlier(view));
        model.addAttribute("sessions", choices.sessions(view, shown.zone()));
        return PAGE;
    }

    private static String back(EventRef event, UUID request, @Nullable String from) {
        String base = "/events/" + event.code();
        return BOARD.equals(from) ? base + "/board/meeting-requests/" + request : base + "/meeting-requests";
    }
}
