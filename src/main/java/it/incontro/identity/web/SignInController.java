package it.incontro.identity.web;

import it.incontro.identity.AccountView;
import it.incontro.identity.Allow;
import it.incontro.identity.Factor;
import it.incontro.identity.PasswordCheck;
import it.incontro.identity.PasswordDuty;
import it.incontro.identity.SignIn;
import it.incontro.identity.SignInLinks;
import it.incontro.identity.SignInLog;
import it.incontro.identity.SignInWay;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: with a password, or with a link that is sent to the address. */
@Controller
@Allow(Who.ANYONE)
class SignInController {

    private final PasswordCheck passwords;
    private final SignInLinks links;
    private final PasswordDuty duty;
    private final SignIn signIn;
    private final SignInLog log;

    SignInController(PasswordCheck passwords, SignInLinks links, PasswordDuty duty, SignIn signIn, SignInLog log) {
        this.passwords = passwords;
        this.links = links;
        this.duty = duty;
        this.signIn = signIn;
        this.log = log;
    }

    @GetMapping("/sign-in")
    String form(Model model) {
        model.addAttribute("email", "");
        return "identity/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<AccountView> account = passwords.check(email, password);
        if (account.isEmpty()) {
            log.failed(email, SignInWay.PASSWORD, request);
            response.setStatus(422);
            model.addAttribute("email", email);
            model.addAttribute("refused", true);
            return "identity/sign-in";
        }
        return "redirect:" + signIn.asAccount(account.get(), Set.of(Factor.PASSWORD), request, response);
    }

    @PostMapping("/sign-in/link")
    String sendLink(@RequestParam(defaultValue = "") String email, Model model) {
        links.request(email);
        model.addAttribute("email", email);
        model.addAttribute("minutes", SignInLinks.LIFE.toMinutes());
        return "identity/link-sent";
    }

    @GetMapping("/sign-in/link/{token}")
    String confirm(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<AccountView> account = links.find(token);
        if (account.isEmpty()) {
            return over(response);
        }
        model.addAttribute("token", token);
        model.addAttribute("account", account.get());
        return duty.appliesTo(account.get().id()) ? "identity/password-needed" : "identity/link-confirm";
    }

    @PostMapping("/sign-in/link/{token}")
    String use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<AccountView> account = links.use(token);
        if (account.isEmpty()) {
            return over(response);
        }
        return "redirect:" + signIn.asAccount(account.get(), Set.of(Factor.MAIL_LINK), request, response);
    }

    @PostMapping("/sign-in/link/{token}/password")
    String exchange(@PathVariable String token, HttpServletResponse response) {
        return links.exchangeForPasswordLink(token)
                .map(passwordToken -> "redirect:/sign-in/password/" + passwordToken)
                .orElseGet(() -> over(response));
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "identity/link-over";
    }
}
