package it.incontro.catalogue.web;

import it.incontro.catalogue.CataloguePage;
import it.incontro.catalogue.CatalogueService;
import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.meetingrequest.RequestInbox;
import it.incontro.participation.ParticipationService;
import it.incontro.registry.Taxonomy;
import it.incontro.support.web.Paging;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding whom to meet. */
@Controller
@Allow({Who.PARTICIPANT, Who.LINK_HOLDER, Who.ORGANISER})
@RequestMapping("/events/{code}/participations/{participation}/catalogue")
class CatalogueController {

    private final CatalogueService catalogue;
    private final RequestInbox inbox;
    private final ParticipationService participations;
    private final EventService events;
    private final Taxonomy taxonomy;

    CatalogueController(
            CatalogueService catalogue,
            RequestInbox inbox,
            ParticipationService participations,
            EventService events,
            Taxonomy taxonomy) {
        this.catalogue = catalogue;
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
