package it.incontro.identity.web;

import it.incontro.identity.AccountClosing;
import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Who;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Closing one's own account: a page that says what it means, and the deed. */
@Controller
@RequestMapping("/account/close")
@Allow(Who.ACCOUNT)
class ClosingController {

    private final AccountService accounts;
    private final AccountClosing closing;

    ClosingController(AccountService accounts, AccountClosing closing) {
        this.accounts = accounts;
        this.closing = closing;
    }

    @GetMapping
    String confirm(Model model) {
        model.addAttribute("form", PasswordForm.empty());
        return page(model);
    }

    @PostMapping
    String close(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> closing.close(own(), form.known()))) {
            return page(model);
        }
        return "redirect:/";
    }

    private String page(Model model) {
        model.addAttribute("account", own());
        return "identity/close-account";
    }

    private AccountView own() {
        return CurrentVisitor.accountId().flatMap(accounts::find).orElseThrow();
    }
}
