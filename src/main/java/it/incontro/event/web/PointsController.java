package it.incontro.event.web;

import it.incontro.event.EventLayout;
import it.incontro.event.EventService;
import it.incontro.event.PointKind;
import it.incontro.event.PointService;
import it.incontro.event.PointView;
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

/** The meeting points of an event. */
@Controller
@RequestMapping("/events/{code}/setup/meeting-points")
@Allow(Who.ORGANISER)
class PointsController {

    private final EventService events;
    private final EventLayout layout;
    private final PointService points;
    private final FormChoices choices;

    PointsController(EventService events, EventLayout layout, PointService points, FormChoices choices) {
        this.events = events;
        this.layout = layout;
        this.points = points;
        this.choices = choices;
    }

    @ModelAttribute
    void event(EventRef event, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("venueOptions", FormChoices.venues(layout.venues(event.eventId())));
        model.addAttribute("kinds", choices.of(PointKind.values(), "event.kind"));
    }

    @GetMapping
    String points(EventRef event, Model model) {
        model.addAttribute("form", PointsForm.empty());
        return page(event, model);
    }

    @PostMapping
    String add(
            EventRef event,
            @Valid @ModelAttribute("form") PointsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> points.add(event.eventId(), form.toCommand()))) {
            return page(event, model);
        }
        Flash.success(flash, "event.points.added");
        return "redirect:/events/" + event.code() + "/setup/meeting-points";
    }

    @GetMapping("/{point}")
    String edit(EventRef event, @PathVariable UUID point, Model model) {
        PointView view = find(event, point);
        model.addAttribute("point", view);
        model.addAttribute("form", PointForm.of(view));
        return "event/point";
    }

    @PostMapping("/{point}")
    String save(
            EventRef event,
            @PathVariable UUID point,
            @Valid @ModelAttribute("form") PointForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> points.describe(event.eventId(), point, form.toDetails()))) {
            model.addAttribute("point", find(event, point));
            return "event/point";
        }
        Flash.success(flash, "event.points.saved");
        return "redirect:/events/" + event.code() + "/setup/meeting-points";
    }

    @GetMapping("/{point}/remove")
    String confirm(EventRef event, @PathVariable UUID point, Model model) {
        model.addAttribute("point", find(event, point));
        model.addAttribute("impacts", points.impactOfRemoving(event.eventId(), point));
        return "event/point-remove";
    }

    @PostMapping("/{point}/remove")
    @FreshFactor
    String remove(EventRef event, @PathVariable UUID point, RedirectAttributes flash) {
        points.remove(event.eventId(), point);
        Flash.success(flash, "event.points.removed");
        return "redirect:/events/" + event.code() + "/setup/meeting-points";
    }

    private PointView find(EventRef event, UUID point) {
        return layout.points(event.eventId()).stream()
                .filter(view -> view.id().equals(point))
                .findFirst()
                .orElseThrow(() -> new NotFound("meeting point " + point));
    }

    private String page(EventRef event, Model model) {
        model.addAttribute("venues", layout.venues(event.eventId()));
        model.addAttribute("points", layout.points(event.eventId()));
        model.addAttribute("travel", VenueWay.of(layout.venues(event.eventId()), layout.travel(event.eventId())));
        return "event/points";
    }
}
