package it.incontro.participation.web;

import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.Who;
import it.incontro.participation.DelegationService;
import it.incontro.participation.MemberView;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import it.incontro.support.web.Option;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One delegation and its members. */
@Controller
@RequestMapping("/events/{code}/delegations/{delegation}")
@Allow(Who.ORGANISER)
class MembersController {

    private final DelegationService delegations;
    private final EventService events;
    private final Choices choices;

    MembersController(DelegationService delegations, EventService events, Choices choices) {
        this.delegations = delegations;
        this.events = events;
        this.choices = choices;
    }

    @ModelAttribute
    void delegation(EventRef event, @PathVariable UUID delegation, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("choices", choices);
        model.addAttribute("delegation", delegations.find(event.eventId(), delegation));
        model.addAttribute(
                "candidates",
                delegations.candidates(event.eventId(), delegation).stream()
                        .map(each -> new Option(each.personId().toString(), each.name() + " · " + each.comesFor()))
                        .toList());
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", MemberForm.EMPTY);
        return "participation/delegation";
    }

    @PostMapping("/members")
    String add(
            EventRef event,
            @PathVariable UUID delegation,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        checkName(form, errors);
        if (!FormErrors.accepts(errors, response, () -> add(event, delegation, form))) {
            return "participation/delegation";
        }
        Flash.success(flash, "participation.delegation.member-added");
        return back(event, delegation);
    }

    @GetMapping("/members/{member}")
    String edit(EventRef event, @PathVariable UUID delegation, @PathVariable UUID member, Model model) {
        MemberView view = find(event, delegation, member);
        model.addAttribute("member", view);
        model.addAttribute("form", MemberForm.of(view));
        return "participation/member";
    }

    @PostMapping("/members/{member}")
    String save(
            EventRef event,
            @PathVariable UUID delegation,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!FormErrors.accepts(
                errors,
                response,
                () -> delegations.editMember(event.eventId(), delegation, member, form.toDetails()))) {
            model.addAttribute("member", find(event, delegation, member));
            return "participation/member";
        }
        return back(event, delegation);
    }

    @PostMapping("/members/{member}/move")
    String move(EventRef event, @PathVariable UUID delegation, @PathVariable UUID member, @RequestParam int step) {
        delegations.moveMember(event.eventId(), delegation, member, step);
        return back(event, delegation);
    }

    @PostMapping("/members/{member}/remove")
    @FreshFactor
    String remove(EventRef event, @PathVariable UUID delegation, @PathVariable UUID member, RedirectAttributes flash) {
        delegations.removeMember(event.eventId(), delegation, member);
        Flash.success(flash, "participation.delegation.member-removed");
        return back(event, delegation);
    }

    private void add(EventRef event, UUID delegation, MemberForm form) {
        UUID known = Blanks.toId(form.personId());
        if (known != null) {
            delegations.addMember(event.eventId(), delegation, known, form.toDetails());
        } else {
            delegations.addMember(event.eventId(), delegation, form.toPerson(), form.toDetails());
        }
    }

    private MemberView find(EventRef event, UUID delegation, UUID member) {
        return delegations.find(event.eventId(), delegation).members().stream()
                .filter(each -> each.id().equals(member))
                .findFirst()
                .orElseThrow(() -> new NotFound("delegation member " + member));
    }

    private static void checkName(MemberForm form, BindingResult errors) {
        if (Blanks.areAll(form.personId(), form.givenName(), form.familyName())) {
            errors.rejectValue("givenName", "support.form.required-message");
            errors.rejectValue("familyName", "support.form.required-message");
        }
    }

    private static String back(EventRef event, UUID delegation) {
        return "redirect:/events/" + event.code() + "/delegations/" + delegation;
    }
}
