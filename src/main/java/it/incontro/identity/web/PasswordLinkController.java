package it.incontro.identity.web;

import it.incontro.identity.AccountSessions;
import it.incontro.identity.AccountView;
import it.incontro.identity.Allow;
import it.incontro.identity.Factor;
import it.incontro.identity.PasswordLinks;
import it.incontro.identity.SignIn;
import it.incontro.identity.VisitorLimits;
import it.incontro.identity.Who;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Choosing a password by the link of an invitation, and signing in with it. */
@Controller
@RequestMapping("/sign-in/password/{token}")
@Allow(Who.ANYONE)
class PasswordLinkController {

    private final PasswordLinks links;
    private final AccountSessions sessions;
    private final SignIn signIn;
    private final VisitorLimits limits;

    PasswordLinkController(PasswordLinks links, AccountSessions sessions, SignIn signIn, VisitorLimits limits) {
        this.links = links;
        this.sessions = sessions;
        this.signIn = signIn;
        this.limits = limits;
    }

    @GetMapping
    String form(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("form", PasswordForm.empty());
        return page(token, model, request, response);
    }

    @PostMapping
    String choose(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AtomicReference<@Nullable AccountView> account = new AtomicReference<>();
        boolean accepted = FormErrors.accepts(
                errors, response, () -> links.use(token, form.chosen()).ifPresent(account::set));
        AccountView owner = account.get();
        if (!accepted || owner == null) {
            return page(token, model, request, response);
        }
        sessions.endAll(owner.id(), null);
        return "redirect:" + signIn.asAccount(owner, Set.of(Factor.MAIL_LINK, Factor.PASSWORD), request, response);
    }

    private String page(String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<AccountView> account = links.find(token);
        if (account.isEmpty()) {
            limits.wrongToken(request);
            response.setStatus(HttpStatus.GONE.value());
            return "identity/link-over";
        }
        model.addAttribute("token", token);
        model.addAttribute("account", account.get());
        return "identity/choose-password";
    }
}
