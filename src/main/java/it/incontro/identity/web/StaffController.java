package it.incontro.identity.web;

import it.incontro.identity.Allow;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import it.incontro.identity.StaffRole;
import it.incontro.identity.StaffRow;
import it.incontro.identity.StaffSuspension;
import it.incontro.identity.Who;
import it.incontro.identity.factor.FactorReset;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import it.incontro.support.web.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** An organiser's staff; owners alone look after it. */
@Controller
@RequestMapping("/organisers/{organiser}/staff")
@Allow(Who.OWNER)
class StaffController {

    private final OrganiserService organisers;
    private final StaffSuspension suspension;
    private final FactorReset factors;
    private final MessageSource messages;

    StaffController(
            OrganiserService organisers, StaffSuspension suspension, FactorReset factors, MessageSource messages) {
        this.organisers = organisers;
        this.suspension = suspension;
        this.factors = factors;
        this.messages = messages;
    }

    @ModelAttribute("organiser")
    OrganiserView organiser(@PathVariable String organiser) {
        return organisers.findByCode(organiser).orElseThrow(() -> new NotFound("organiser " + organiser));
    }

    @GetMapping
    String staff(Model model) {
        model.addAttribute("form", new StaffForm("", "", StaffRole.STAFF));
        return page(model);
    }

    @PostMapping
    @FreshFactor
    String invite(
            @PathVariable String organiser,
            @Valid @ModelAttribute("form") StaffForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            HttpServletResponse response) {
        boolean accepted = FormErrors.accepts(
                errors,
                response,
                () -> organisers.invite(form.email(), form.name().strip(), form.chosenRole(), locale));
        if (!accepted) {
            return page(model);
        }
        return back(organiser, "identity.staff.invited", flash);
    }

    @PostMapping("/{member}/invite")
    @FreshFactor
    String inviteAgain(@PathVariable String organiser, @PathVariable UUID member, RedirectAttributes flash) {
        organisers.inviteAgain(member);
        return back(organiser, "identity.staff.invited", flash);
    }

    @PostMapping("/{member}/role")
    @FreshFactor
    String giveRole(
            @PathVariable String organiser,
            @PathVariable UUID member,
            @RequestParam StaffRole role,
            RedirectAttributes flash) {
        organisers.giveRole(member, role);
        return back(organiser, "identity.staff.role-given", flash);
    }

    @PostMapping("/{member}/suspend")
    String suspend(@PathVariable String organiser, @PathVariable UUID member, RedirectAttributes flash) {
        suspension.suspend(member);
        return back(organiser, "identity.staff.suspended", flash);
    }

    @PostMapping("/{member}/resume")
    String resume(@PathVariable String organiser, @PathVariable UUID member, RedirectAttributes flash) {
        suspension.resume(member);
        return back(organiser, "identity.staff.resumed", flash);
    }

    @GetMapping("/{member}/dismiss")
    String confirm(@PathVariable UUID member, Model model) {
        model.addAttribute("member", find(member));
        return "identity/dismiss";
    }

    @PostMapping("/{member}/dismiss")
    @FreshFactor
    String dismiss(@PathVariable String organiser, @PathVariable UUID member, RedirectAttributes flash) {
        organisers.dismiss(member);
        return back(organiser, "identity.staff.dismissed", flash);
    }

    @GetMapping("/{member}/factors")
    String confirmReset(@PathVariable UUID member, Model model) {
        model.addAttribute("member", find(member));
        return "identity/reset-factors";
    }

    @PostMapping("/{member}/factors")
    @FreshFactor
    String resetFactors(@PathVariable String organiser, @PathVariable UUID member, RedirectAttributes flash) {
        factors.reset(find(member).accountId());
        return back(organiser, "identity.staff.factors.done", flash);
    }

    private StaffRow find(UUID member) {
        return organisers.staff().stream()
                .filter(row -> row.id().equals(member))
                .findFirst()
                .orElseThrow(() -> new NotFound("staff member " + member));
    }

    private String page(Model model) {
        model.addAttribute("staff", organisers.staff());
        model.addAttribute("own", CurrentVisitor.accountId().orElse(null));
        model.addAttribute("roles", roles());
        return "identity/staff";
    }

    private List<Option> roles() {
        return Arrays.stream(StaffRole.values())
                .map(role -> new Option(
                        role.name(),
                        messages.getMessage("identity.role." + role.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }

    private static String back(String organiser, String message, RedirectAttributes flash) {
        Flash.success(flash, message);
        return "redirect:/organisers/" + organiser + "/staff";
    }
}
