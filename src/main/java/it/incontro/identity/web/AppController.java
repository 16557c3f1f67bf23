package it.incontro.identity.web;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Factor;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.SignIn;
import it.incontro.identity.Who;
import it.incontro.identity.factor.AppSecret;
import it.incontro.identity.factor.AuthenticatorApps;
import it.incontro.identity.factor.FactorSettings;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting up an authenticator app: its secret is shown until a code of it was given. */
@Controller
@RequestMapping(AppController.PAGE)
@Allow(Who.ACCOUNT)
class AppController {

    static final String PAGE = SecurityController.PAGE + "/app";

    private final AccountService accounts;
    private final AuthenticatorApps apps;
    private final FactorSettings settings;
    private final SignIn signIn;

    AppController(AccountService accounts, AuthenticatorApps apps, FactorSettings settings, SignIn signIn) {
        this.accounts = accounts;
        this.apps = apps;
        this.settings = settings;
        this.signIn = signIn;
    }

    @PostMapping("/begin")
    @FreshFactor(twofold = true)
    String begin() {
        apps.begin(own().id());
        return "redirect:" + PAGE;
    }

    @GetMapping
    @FreshFactor(twofold = true)
    String secret(Model model) {
        model.addAttribute("form", new CodeForm(""));
        return page(model);
    }

    @PostMapping
    @FreshFactor(twofold = true)
    String confirm(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountView account = own();
        if (!FormErrors.accepts(errors, response, () -> settings.addApp(account.id(), form.typed()))) {
            return page(model);
        }
        signIn.continued(account, Factor.APP, request, response);
        List<String> codes = settings.firstRecoveryCodes(account.id());
        if (codes.isEmpty()) {
            Flash.success(flash, "identity.security.app-added");
            return "redirect:" + SecurityController.PAGE;
        }
        model.addAttribute("added", true);
        return SecurityController.codes(codes, model);
    }

    private String page(Model model) {
        Optional<AppSecret> secret = apps.begun(own());
        if (secret.isEmpty()) {
            return "redirect:" + SecurityController.PAGE;
        }
        model.addAttribute("secret", secret.get());
        return "identity/app";
    }

    private AccountView own() {
        return accounts.find(CurrentVisitor.accountId().orElseThrow()).orElseThrow();
    }
}
