package it.incontro.participation.web;

import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.ConsentService;
import it.incontro.participation.ProfileService;
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

/** A participant's profile: a company's presentation, or what a buyer looks for. */
@Controller
@RequestMapping("/events/{code}/participations/{participation}/profile")
@Allow({Who.PARTICIPANT, Who.ORGANISER})
class ProfileController {

    private final ProfileService profiles;
    private final ConsentService consents;
    private final OwnPages pages;

    ProfileController(ProfileService profiles, ConsentService consents, OwnPages pages) {
        this.profiles = profiles;
        this.consents = consents;
        this.pages = pages;
    }

    @ModelAttribute
    void page(EventRef event, @PathVariable UUID participation, Model model) {
        pages.open(event, participation, model);
        model.addAttribute("company", profiles.company(event.eventId(), participation));
        model.addAttribute("consents", consents.of(event.eventId(), participation));
    }

    @GetMapping
    String form(EventRef event, @PathVariable UUID participation, Model model) {
        var buyer = profiles.buyer(event.eventId(), participation);
        if (buyer.isPresent()) {
            model.addAttribute("form", RequirementsForm.of(buyer.get()));
            return "participation/requirements";
        }
        model.addAttribute(
                "form",
                ProfileForm.of(profiles.company(event.eventId(), participation).profile()));
        return "participation/profile";
    }

    @PostMapping
    String save(
            EventRef event,
            @PathVariable UUID participation,
            @Valid @ModelAttribute("form") ProfileForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(
                errors, response, () -> profiles.describe(event.eventId(), participation, form.toProfile()))) {
            return "participation/profile";
        }
        return saved(event, participation, flash);
    }

    @PostMapping("/requirements")
    String saveRequirements(
            EventRef event,
            @PathVariable UUID participation,
            @Valid @ModelAttribute("form") RequirementsForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        String en = Blanks.toNull(form.requirementsEn());
        String it = Blanks.toNull(form.requirementsIt());
        if (!FormErrors.accepts(
                errors, response, () -> profiles.look(event.eventId(), participation, en, it, form.codes()))) {
            return "participation/requirements";
        }
        return saved(event, participation, flash);
    }

    private static String saved(EventRef event, UUID participation, RedirectAttributes flash) {
        Flash.success(flash, "participation.profile.saved");
        return "redirect:" + OwnPages.home(event, participation);
    }
}
