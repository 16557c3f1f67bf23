package it.incontro.event.web;

import it.incontro.event.DayService;
import it.incontro.event.DayView;
import it.incontro.event.EventService;
import it.incontro.event.Impact;
import it.incontro.event.SessionService;
import it.incontro.event.SessionView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.Who;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** The sessions of an event's days: a change shows what it would touch before it is made. */
@Controller
@RequestMapping("/events/{code}/setup/days/{day}/sessions")
@Allow(Who.ORGANISER)
class SessionsController {

    private final EventService events;
    private final DayService days;
    private final SessionService sessions;

    SessionsController(EventService events, DayService days, SessionService sessions) {
        this.events = events;
        this.days = days;
        this.sessions = sessions;
    }

    @ModelAttribute
    void day(EventRef event, @PathVariable UUID day, Model model) {
        DayView view = days.of(event.eventId()).stream()
                .filter(candidate -> candidate.id().equals(day))
                .findFirst()
                .orElseThrow(() -> new NotFound("day " + day));
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("day", view);
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", SessionForm.empty());
        return "event/session";
    }

    @PostMapping("/new")
    String add(
            EventRef event,
            @PathVariable UUID day,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> sessions.add(event.eventId(), day, form.toTimes()))) {
            return "event/session";
        }
        Flash.success(flash, "event.days.session-added");
        return "redirect:/events/" + event.code() + "/setup/days";
    }

    @GetMapping("/{session}")
    String edit(EventRef event, @PathVariable UUID session, Model model) {
        SessionView view = sessions.find(event.eventId(), session);
        model.addAttribute("current", view);
        model.addAttribute(
                "form", SessionForm.of(view, events.find(event.eventId()).zone()));
        return "event/session";
    }

    @PostMapping("/{session}")
    String change(
            EventRef event,
            @PathVariable UUID session,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("current", sessions.find(event.eventId(), session));
        List<Impact> toConfirm = new ArrayList<>();
        boolean accepted = FormErrors.accepts(
                errors,
                response,
                () -> toConfirm.addAll(sessions.change(event.eventId(), session, form.toTimes(), confirmed)));
        if (accepted && toConfirm.isEmpty()) {
            return "redirect:/events/" + event.code() + "/setup/days";
        }
        model.addAttribute("impacts", toConfirm);
        return "event/session";
    }

    @GetMapping("/{session}/remove")
    String confirm(EventRef event, @PathVariable UUID session, Model model) {
        model.addAttribute("current", sessions.find(event.eventId(), session));
        model.addAttribute("impacts", sessions.impactOfRemoving(event.eventId(), session));
        return "event/session-remove";
    }

    @PostMapping("/{session}/remove")
    @FreshFactor
    String remove(EventRef event, @PathVariable UUID session, RedirectAttributes flash) {
        sessions.remove(event.eventId(), session);
        Flash.success(flash, "event.days.session-removed");
        return "redirect:/events/" + event.code() + "/setup/days";
    }
}
