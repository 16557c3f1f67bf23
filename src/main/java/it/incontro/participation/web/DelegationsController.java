package it.incontro.participation.web;

import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.DelegationService;
import it.incontro.participation.DelegationView;
import it.incontro.participation.Release;
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

/** The delegations of an event. */
@Controller
@RequestMapping("/events/{code}/delegations")
@Allow(Who.ORGANISER)
class DelegationsController {

    private final DelegationService delegations;
    private final EventService events;

    DelegationsController(DelegationService delegations, EventService events) {
        this.delegations = delegations;
        this.events = events;
    }

    @ModelAttribute
    void event(EventRef event, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("delegations", delegations.of(event.eventId()));
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", new DelegationForm("", ""));
        return "participation/delegations";
    }

    @PostMapping
    String create(
            EventRef event,
            @Valid @ModelAttribute("form") DelegationForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> delegations.create(event.eventId(), form.toName()))) {
            return "participation/delegations";
        }
        Flash.success(flash, "participation.delegation.created");
        return "redirect:/events/" + event.code() + "/delegations";
    }

    @GetMapping("/{delegation}/edit")
    String edit(EventRef event, @PathVariable UUID delegation, Model model) {
        DelegationView view = delegations.find(event.eventId(), delegation);
        model.addAttribute("delegation", view);
        model.addAttribute(
                "form", new DelegationForm(view.name().en(), view.name().it()));
        return "participation/delegation-edit";
    }

    @PostMapping("/{delegation}/edit")
    String rename(
            EventRef event,
            @PathVariable UUID delegation,
            @Valid @ModelAttribute("form") DelegationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(
                errors, response, () -> delegations.rename(event.eventId(), delegation, form.toName()))) {
            model.addAttribute("delegation", delegations.find(event.eventId(), delegation));
            return "participation/delegation-edit";
        }
        return done(event, delegation, flash, "participation.delegation.renamed");
    }

    @PostMapping("/{delegation}/release")
    String release(EventRef event, @PathVariable UUID delegation, RedirectAttributes flash) {
        Release release = delegations.release(event.eventId(), delegation);
        String page = "/events/" + event.code() + "/delegations/" + delegation;
        Flash.undoable(
                flash,
                page + "/hold-back",
                ReleaseWords.key(release),
                release.members(),
                release.programme().entries(),
                release.unreachable());
        return "redirect:" + page;
    }

    @PostMapping("/{delegation}/hold-back")
    String holdBack(EventRef event, @PathVariable UUID delegation, RedirectAttributes flash) {
        delegations.holdBack(event.eventId(), delegation);
        return done(event, delegation, flash, "participation.delegation.held-back");
    }

    private static String done(EventRef event, UUID delegation, RedirectAttributes flash, String key) {
        Flash.success(flash, key);
        return "redirect:/events/" + event.code() + "/delegations/" + delegation;
    }
}
