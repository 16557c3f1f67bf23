package it.incontro.participation.web;

import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.InvitationService;
import it.incontro.participation.RecruitingService;
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

/** Entering buyers, and inviting all who have not been invited yet. */
@Controller
@RequestMapping("/events/{code}/buyers")
@Allow(Who.ORGANISER)
class BuyersController {

    private final RecruitingService recruiting;
    private final InvitationService invitations;
    private final EventService events;
    private final Choices choices;

    BuyersController(
            RecruitingService recruiting, InvitationService invitations, EventService events, Choices choices) {
        this.recruiting = recruiting;
        this.invitations = invitations;
        this.events = events;
        this.choices = choices;
    }

    @ModelAttribute
    void event(EventRef event, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("choices", choices);
    }

    @GetMapping("/new")
    String form(EventRef event, Model model) {
        String country = events.find(event.eventId()).details().country();
        model.addAttribute("form", BuyerForm.empty(country));
        return page(event, model);
    }

    @PostMapping("/new")
    String add(
            EventRef event,
            @Valid @ModelAttribute("form") BuyerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        PeopleRows.check(form.people(), false, errors);
        if (!FormErrors.accepts(errors, response, () -> recruiting.add(event.eventId(), form.toCommand()))) {
            return page(event, model);
        }
        Flash.success(flash, "participation.buyer.added");
        return "redirect:/events/" + event.code() + "/participations?side=BUYER";
    }

    @GetMapping("/invite")
    String notInvited(EventRef event, Model model) {
        var waiting = invitations.notInvited(event.eventId());
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "count", waiting.stream().filter(row -> row.reachable()).count());
        return "participation/buyers-invite";
    }

    @PostMapping("/invite")
    String inviteAll(EventRef event, RedirectAttributes flash) {
        Flash.success(flash, "participation.buyers-invite.sent", invitations.inviteAll(event.eventId()));
        return "redirect:/events/" + event.code() + "/participations?side=BUYER";
    }

    private String page(EventRef event, Model model) {
        model.addAttribute("points", choices.points(event.eventId()));
        model.addAttribute("companies", choices.companies());
        return "participation/buyer-new";
    }
}
