package it.incontro.event.web;

import it.incontro.event.EventSetup;
import it.incontro.identity.AccountService;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Who;
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

/** A new event of an organiser. */
@Controller
@RequestMapping("/organisers/{organiser}/events/new")
@Allow({Who.OWNER, Who.STAFF})
class NewEventController {

    private final EventSetup setup;
    private final AccountService accounts;
    private final FormChoices choices;

    NewEventController(EventSetup setup, AccountService accounts, FormChoices choices) {
        this.setup = setup;
        this.accounts = accounts;
        this.choices = choices;
    }

    @GetMapping
    String form(@PathVariable String organiser, Model model) {
        var creator = accounts.find(creator()).orElseThrow();
        model.addAttribute("form", EventForm.empty(creator.name(), creator.email()));
        return page(model);
    }

    @PostMapping
    String create(
            @PathVariable String organiser,
            @Valid @ModelAttribute("form") EventForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        boolean created =
                FormErrors.accepts(errors, response, () -> setup.begin(form.chosenCode(), form.toDetails(), creator()));
        if (created) {
            return "redirect:/events/" + form.chosenCode() + "/setup";
        }
        return page(model);
    }

    private String page(Model model) {
        choices.forEvent(model);
        return "event/new";
    }

    private static UUID creator() {
        return CurrentVisitor.accountId().orElseThrow();
    }
}
