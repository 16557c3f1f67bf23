package it.incontro.identity.web;

import it.incontro.identity.Allow;
import it.incontro.identity.FooterService;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import it.incontro.identity.Who;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the foot of an organiser's pages leads to; its owners alone say. */
@Controller
@RequestMapping("/organisers/{organiser}/footer")
@Allow(Who.OWNER)
class FooterController {

    private final OrganiserService organisers;
    private final FooterService footer;

    FooterController(OrganiserService organisers, FooterService footer) {
        this.organisers = organisers;
        this.footer = footer;
    }

    @ModelAttribute("organiser")
    OrganiserView organiser(@PathVariable String organiser) {
        return organisers.findByCode(organiser).orElseThrow(() -> new NotFound("organiser " + organiser));
    }

    @GetMapping
    String footer(@ModelAttribute(name = "organiser", binding = false) OrganiserView organiser, Model model) {
        model.addAttribute("form", FooterForm.of(organiser.footer()));
        return "identity/footer";
    }

    @PostMapping
    String save(
            @PathVariable String organiser,
            @Valid @ModelAttribute("form") FooterForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> footer.leadTo(form.toAddresses()))) {
            return "identity/footer";
        }
        Flash.success(flash, "identity.footer.saved");
        return "redirect:/organisers/" + organiser + "/footer";
    }
}
