package it.incontro.event.web;

import it.incontro.event.EventLayout;
import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.event.VenueService;
import it.incontro.event.VenueView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.Who;
import it.incontro.support.NotFound;
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

/** The venues of an event and the ways between them. */
@Controller
@RequestMapping("/events/{code}/setup/venues")
@Allow(Who.ORGANISER)
class VenuesController {

    private static final String SAVED = "event.venues.saved";

    private final EventService events;
    private final EventLayout layout;
    private final VenueService venues;

    VenuesController(EventService events, EventLayout layout, VenueService venues) {
        this.events = events;
        this.layout = layout;
        this.venues = venues;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", VenueForm.empty());
        return "event/venue";
    }

    @PostMapping("/new")
    String add(
            EventRef event,
            @Valid @ModelAttribute("form") VenueForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        boolean accepted = FormErrors.accepts(errors, response, () -> venues.add(event.eventId(), form.toDetails()));
        return accepted ? saved(event, flash) : refused("event/venue", response);
    }

    @GetMapping("/{venue}")
    String edit(EventRef event, @PathVariable UUID venue, Model model) {
        VenueView view = find(event, venue);
        model.addAttribute("venue", view);
        model.addAttribute("form", VenueForm.of(view));
        return "event/venue";
    }

    @PostMapping("/{venue}")
    String save(
            EventRef event,
            @PathVariable UUID venue,
            @Valid @ModelAttribute("form") VenueForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        model.addAttribute("venue", find(event, venue));
        boolean accepted =
                FormErrors.accepts(errors, response, () -> venues.describe(event.eventId(), venue, form.toDetails()));
        return accepted ? saved(event, flash) : refused("event/venue", response);
    }

    @GetMapping("/{venue}/remove")
    String confirm(EventRef event, @PathVariable UUID venue, Model model) {
        model.addAttribute("venue", find(event, venue));
        return "event/venue-remove";
    }

    @PostMapping("/{venue}/remove")
    @FreshFactor
    String remove(EventRef event, @PathVariable UUID venue, RedirectAttributes flash) {
        venues.remove(event.eventId(), venue);
        Flash.success(flash, "event.venues.removed");
        return "redirect:/events/" + event.code() + "/setup/meeting-points";
    }

    @GetMapping("/travel")
    String travel(EventRef event, Model model) {
        model.addAttribute("venueOptions", FormChoices.venues(layout.venues(event.eventId())));
        model.addAttribute("form", new TravelForm(null, null, null));
        return "event/travel";
    }

    @PostMapping("/travel")
    String setTravel(
            EventRef event,
            @Valid @ModelAttribute("form") TravelForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        model.addAttribute("venueOptions", FormChoices.venues(layout.venues(event.eventId())));
        boolean accepted = FormErrors.accepts(
                errors, response, () -> venues.setTravel(event.eventId(), form.from(), form.to(), form.length()));
        return accepted ? saved(event, flash) : refused("event/travel", response);
    }

    private static String saved(EventRef event, RedirectAttributes flash) {
        Flash.success(flash, SAVED);
        return "redirect:/events/" + event.code() + "/setup/meeting-points";
    }

    private static String refused(String view, HttpServletResponse response) {
        return view;
    }

    private VenueView find(EventRef event, UUID venue) {
        return layout.venues(event.eventId()).stream()
                .filter(view -> view.id().equals(venue))
                .findFirst()
                .orElseThrow(() -> new NotFound("venue " + venue));
    }
}
