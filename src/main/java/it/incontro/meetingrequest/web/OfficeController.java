package it.incontro.meetingrequest.web;

import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.meetingrequest.ConditionLists;
import it.incontro.meetingrequest.OfficePage;
import it.incontro.meetingrequest.OfficeRow;
import it.incontro.meetingrequest.RequestLists;
import it.incontro.meetingrequest.RequestOffice;
import it.incontro.participation.ParticipationService;
import it.incontro.support.web.Flash;
import it.incontro.support.web.Paging;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's list of requests. */
@Controller
@Allow(Who.ORGANISER)
@RequestMapping("/events/{code}/meeting-requests")
class OfficeController {

    private final RequestLists lists;
    private final RequestOffice office;
    private final ConditionLists conditions;
    private final EventService events;
    private final ParticipationService participations;

    OfficeController(
            RequestLists lists,
            RequestOffice office,
            ConditionLists conditions,
            EventService events,
            ParticipationService participations) {
        this.lists = lists;
        this.office = office;
        this.conditions = conditions;
        this.events = events;
        this.participations = participations;
    }

    @GetMapping
    String list(
            EventRef event,
            @ModelAttribute("filter") FilterForm filter,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        OfficePage shown = lists.page(event.eventId(), filter.toFilter(), page);
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("page", shown);
        model.addAttribute(
                "conditions",
                conditions.of(
                        event.eventId(),
                        shown.rows().stream().map(OfficeRow::id).toList()));
        model.addAttribute("participations", participations.admitted(event.eventId()));
        String url = filter.url("/events/" + event.code() + "/meeting-requests");
        model.addAttribute("paging", new Paging(url, shown.page(), OfficePage.SIZE, shown.total()));
        return "meetingrequest/office";
    }

    @PostMapping("/{request}/reopen")
    String reopen(EventRef event, @PathVariable UUID request, RedirectAttributes redirect) {
        office.reopen(event.eventId(), request);
        Flash.success(redirect, "meetingrequest.office.reopened");
        return "redirect:/events/" + event.code() + "/meeting-requests";
    }

    @PostMapping("/expire")
    String expire(EventRef event, RedirectAttributes redirect) {
        Flash.success(redirect, "meetingrequest.office.expired", office.expirePending(event.eventId()));
        return "redirect:/events/" + event.code() + "/meeting-requests";
    }
}
