package it.incontro.identity.web;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountSessions;
import it.incontro.identity.AccountView;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Languages;
import it.incontro.identity.PasswordChange;
import it.incontro.identity.SignInLog;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own account: name, language, password. */
@Controller
@RequestMapping("/account")
@Allow(Who.ACCOUNT)
class AccountController {

    private final AccountService accounts;
    private final PasswordChange change;
    private final AccountSessions sessions;
    private final SignInLog signIns;

    AccountController(AccountService accounts, PasswordChange change, AccountSessions sessions, SignInLog signIns) {
        this.accounts = accounts;
        this.change = change;
        this.sessions = sessions;
        this.signIns = signIns;
    }

    @GetMapping
    String account(Model model) {
        return page(model);
    }

    @PostMapping
    String save(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        boolean accepted = FormErrors.accepts(
                errors,
                response,
                () -> accounts.describe(own(), form.name().strip(), Languages.localeOf(form.language())));
        if (!accepted) {
            return page(model);
        }
        Flash.success(flash, "identity.account.saved");
        return "redirect:/account";
    }

    @PostMapping("/password")
    String changePassword(
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!FormErrors.accepts(
                errors,
                response,
                () -> change.change(accounts.find(own()).orElseThrow(), form.known(), form.chosen()))) {
            return page(model);
        }
        sessions.endAll(own(), request.getSession().getId());
        Flash.success(flash, "identity.account.password-changed");
        return "redirect:/account";
    }

    @GetMapping("/sign-ins")
    String signIns(Model model) {
        model.addAttribute("signIns", signIns.latest(own()));
        return "identity/sign-ins";
    }

    private String page(Model model) {
        AccountView account = accounts.find(own()).orElseThrow();
        model.addAttribute("account", account);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", AccountForm.of(account));
        }
        if (!model.containsAttribute("passwordForm")) {
            model.addAttribute("passwordForm", PasswordForm.empty());
        }
        return "identity/account";
    }

    private static UUID own() {
        return CurrentVisitor.accountId().orElseThrow();
    }
}
