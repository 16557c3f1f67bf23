package it.incontro.identity.web;

import it.incontro.identity.AccessibilityService;
import it.incontro.identity.AccessibilityStatement;
import it.incontro.identity.Allow;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import it.incontro.identity.Who;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import it.incontro.support.web.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organiser's accessibility declaration: everybody reads it, its owners write it. */
@Controller
@RequestMapping("/organisers/{organiser}/accessibility")
class AccessibilityController {

    private final AccessibilityService statements;
    private final OrganiserService organisers;
    private final MessageSource messages;

    AccessibilityController(AccessibilityService statements, OrganiserService organisers, MessageSource messages) {
        this.statements = statements;
        this.organisers = organisers;
        this.messages = messages;
    }

    @ModelAttribute("organiser")
    OrganiserView organiser(@PathVariable String organiser) {
        return organisers.findByCode(organiser).orElseThrow(() -> new NotFound("organiser " + organiser));
    }

    @GetMapping
    @Allow(Who.ANYONE)
    String read(Model model) {
        model.addAttribute("statement", statements.find().orElse(null));
        return "identity/accessibility";
    }

    @GetMapping("/edit")
    @Allow(Who.OWNER)
    String edit(Model model) {
        model.addAttribute("form", statements.find().map(AccessibilityForm::of).orElseGet(AccessibilityForm::empty));
        return page(model);
    }

    @PostMapping("/edit")
    @Allow(Who.OWNER)
    String declare(
            @PathVariable String organiser,
            @Valid @ModelAttribute("form") AccessibilityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> statements.declare(form.toStatement()))) {
            return page(model);
        }
        Flash.success(flash, "identity.accessibility.saved");
        return "redirect:/organisers/" + organiser + "/accessibility";
    }

    private String page(Model model) {
        model.addAttribute("conformances", options("conformance", AccessibilityStatement.Conformance.values()));
        model.addAttribute("methods", options("method", AccessibilityStatement.Method.values()));
        return "identity/accessibility-edit";
    }

    private List<Option> options(String name, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(
                        value.name(),
                        messages.getMessage(
                                "identity.accessibility." + name + "." + value.name(),
                                null,
                                LocaleContextHolder.getLocale())))
                .toList();
    }
}
