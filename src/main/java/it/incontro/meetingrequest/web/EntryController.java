package it.incontro.meetingrequest.web;

import it.incontro.event.EventLayout;
import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.meetingrequest.MeetingRequestService;
import it.incontro.meetingrequest.RequestOffice;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.Side;
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

/** Where the organiser proposes a meeting or enters one that is agreed. */
@Controller
@Allow(Who.ORGANISER)
@RequestMapping("/events/{code}/meeting-requests/new")
class EntryController {

    private static final String PAGE = "meetingrequest/new";

    private final MeetingRequestService service;
    private final RequestOffice office;
    private final ParticipationService participations;
    private final EventService events;
    private final EventLayout layout;

    EntryController(
            MeetingRequestService service,
            RequestOffice office,
            ParticipationService participations,
            EventService events,
            EventLayout layout) {
        this.service = service;
        this.office = office;
        this.participations = participations;
        this.events = events;
        this.layout = layout;
    }

    @GetMapping
    String page(EventRef event, Model model) {
        model.addAttribute("form", EntryForm.EMPTY);
        fill(model, event);
        return PAGE;
    }

    @PostMapping
    String enter(
            EventRef event,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (FormErrors.accepts(errors, response, () -> enter(event, form))) {
            Flash.success(redirect, "meetingrequest.new.done." + form.kind());
            return "redirect:/events/" + event.code() + "/meeting-requests";
        }
        fill(model, event);
        return PAGE;
    }

    private void enter(EventRef event, EntryForm form) {
        if (form.kind() == EntryKind.AGREED) {
            service.agree(form.toAgree(event.eventId()));
        } else {
            office.propose(form.toPropose(event.eventId()));
        }
    }

    private void fill(Model model, EventRef event) {
        var all = participations.admitted(event.eventId());
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("choices", EntryChoices.of(all, Side.BUYER));
        model.addAttribute("slots", layout.slots(event.eventId()));
        model.addAttribute("points", layout.points(event.eventId()));
    }
}
