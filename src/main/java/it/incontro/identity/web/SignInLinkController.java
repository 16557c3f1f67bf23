package it.incontro.identity.web;

import it.incontro.identity.AccountView;
import it.incontro.identity.Allow;
import it.incontro.identity.ClientAddress;
import it.incontro.identity.Factor;
import it.incontro.identity.PasswordDuty;
import it.incontro.identity.SignIn;
import it.incontro.identity.SignInLinks;
import it.incontro.identity.VisitorLimits;
import it.incontro.identity.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by a link that is sent to the address: asking for it, and where it leads. */
@Controller
@RequestMapping("/sign-in/link")
@Allow(Who.ANYONE)
class SignInLinkController {

    private final SignInLinks links;
    private final PasswordDuty duty;
    private final VisitorLimits limits;
    private final ClientAddress addresses;
    private final SignIn signIn;

    SignInLinkController(
            SignInLinks links, PasswordDuty duty, VisitorLimits limits, ClientAddress addresses, SignIn signIn) {
        this.links = links;
        this.duty = duty;
        this.limits = limits;
        this.addresses = addresses;
        this.signIn = signIn;
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("email", email);
        if (email.isBlank()) {
            response.setStatus(422);
            model.addAttribute("objection", "address");
            return "identity/sign-in";
        }
        links.request(email, addresses.networkOf(request));
        model.addAttribute("minutes", SignInLinks.LIFE.toMinutes());
        return "identity/link-sent";
    }

    @GetMapping("/{token}")
    String confirm(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<AccountView> account = links.find(token);
        if (account.isEmpty()) {
            return over(request, response);
        }
        model.addAttribute("token", token);
        model.addAttribute("account", account.get());
        return duty.appliesTo(account.get().id()) ? "identity/password-needed" : "identity/link-confirm";
    }

    @PostMapping("/{token}")
    String use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<AccountView> account = links.use(token);
        if (account.isEmpty()) {
            return over(request, response);
        }
        return "redirect:" + signIn.asAccount(account.get(), Set.of(Factor.MAIL_LINK), request, response);
    }

    @PostMapping("/{token}/password")
    String exchange(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return links.exchangeForPasswordLink(token)
                .map(passwordToken -> "redirect:/sign-in/password/" + passwordToken)
                .orElseGet(() -> over(request, response));
    }

    private String over(HttpServletRequest request, HttpServletResponse response) {
        limits.wrongToken(request);
        response.setStatus(HttpStatus.GONE.value());
        return "identity/link-over";
    }
}
