package it.incontro.catalogue.web;

import it.incontro.catalogue.CatalogueProfile;
import it.incontro.catalogue.CatalogueService;
import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.meetingrequest.MeetingRequestService;
import it.incontro.meetingrequest.RequestInbox;
import it.incontro.participation.ParticipationService;
import it.incontro.registry.Taxonomy;
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

/** One profile of the catalogue, and asking for a meeting. Who asks whom stands in the path and nowhere else. */
@Controller
@Allow({Who.PARTICIPANT, Who.LINK_HOLDER, Who.ORGANISER})
@RequestMapping("/events/{code}/participations/{participation}/catalogue/{other}")
class ProfilesController {

    private final CatalogueService catalogue;
    private final MeetingRequestService requests;
    private final RequestInbox inbox;
    private final ParticipationService participations;
    private final EventService events;
    private final Taxonomy taxonomy;

    ProfilesController(
            CatalogueService catalogue,
            MeetingRequestService requests,
            RequestInbox inbox,
            ParticipationService participations,
            EventService events,
            Taxonomy taxonomy) {
        this.catalogue = catalogue;
        this.requests = requests;
        this.inbox = inbox;
        this.participations = participations;
        this.events = events;
        this.taxonomy = taxonomy;
    }

    @ModelAttribute("profile")
    CatalogueProfile profile(EventRef event, @PathVariable UUID participation, @PathVariable UUID other, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("participation", participations.find(event.eventId(), participation));
        model.addAttribute("base", base(event, participation));
        model.addAttribute("room", inbox.room(event.eventId(), participation));
        model.addAttribute("taxonomy", taxonomy);
        return catalogue.profile(event.eventId(), participation, other);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", AskForm.EMPTY);
        return "catalogue/profile";
    }

    @PostMapping("/ask")
    String ask(
            EventRef event,
            @PathVariable UUID participation,
            @ModelAttribute(name = "profile", binding = false) CatalogueProfile profile,
            @Valid @ModelAttribute("form") AskForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID other = profile.entry().id();
        if (FormErrors.accepts(
                errors, response, () -> requests.ask(form.toAsk(event.eventId(), participation, other)))) {
            Flash.success(redirect, "catalogue.profile.asked", profile.entry().name());
            return "redirect:" + base(event, participation) + "/catalogue";
        }
        return "catalogue/profile";
    }

    private static String base(EventRef event, UUID participation) {
        return "/events/" + event.code() + "/participations/" + participation;
    }
}
