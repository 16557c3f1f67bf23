package it.incontro.catalogue.web;

import it.incontro.catalogue.CataloguePage;
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
import it.incontro.support.web.Paging;
import jakarta.servlet.http.HttpServletResponse;
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

/** Finding whom to meet, and asking. */
@Controller
@Allow({Who.PARTICIPANT, Who.LINK_HOLDER, Who.ORGANISER})
@RequestMapping("/events/{code}/participations/{participation}/catalogue")
class CatalogueController {

    private final CatalogueService catalogue;
    private final MeetingRequestService requests;
    private final RequestInbox inbox;
    private final ParticipationService participations;
    private final EventService events;
    private final Taxonomy taxonomy;

    CatalogueController(
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

    @GetMapping
    String list(
            EventRef event,
            @PathVariable UUID participation,
            @ModelAttribute("filter") SearchForm filter,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        CataloguePage found = catalogue.page(event.eventId(), participation, filter.toFilter(), page);
        fill(model, event, participation);
        model.addAttribute("page", found);
        String url = filter.url(base(event, participation) + "/catalogue");
        model.addAttribute("paging", new Paging(url, found.page(), CataloguePage.SIZE, found.total()));
        return "catalogue/list";
    }

    @GetMapping("/{other}")
    String profile(EventRef event, @PathVariable UUID participation, @PathVariable UUID other, Model model) {
        model.addAttribute("form", AskForm.EMPTY);
        return profilePage(event, participation, other, model);
    }

    @PostMapping("/{other}/ask")
    String ask(
            EventRef event,
            @ModelAttribute("pair") Pair pair,
            @ModelAttribute("form") AskForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID me = pair.participation();
        String name =
                catalogue.profile(event.eventId(), me, pair.other()).entry().name();
        if (FormErrors.accepts(errors, response, () -> requests.ask(form.toAsk(event.eventId(), pair)))) {
            Flash.success(redirect, "catalogue.profile.asked", name);
            return "redirect:" + base(event, me) + "/catalogue";
        }
        return profilePage(event, me, pair.other(), model);
    }

    private String profilePage(EventRef event, UUID participation, UUID other, Model model) {
        fill(model, event, participation);
        model.addAttribute("profile", catalogue.profile(event.eventId(), participation, other));
        return "catalogue/profile";
    }

    private void fill(Model model, EventRef event, UUID participation) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("participation", participations.find(event.eventId(), participation));
        model.addAttribute("base", base(event, participation));
        model.addAttribute("room", inbox.room(event.eventId(), participation));
        model.addAttribute("groups", taxonomy.groups());
        model.addAttribute("taxonomy", taxonomy);
    }

    private static String base(EventRef event, UUID participation) {
        return "/events/" + event.code() + "/participations/" + participation;
    }
}
