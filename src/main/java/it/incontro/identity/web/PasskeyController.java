package it.incontro.identity.web;

import it.incontro.identity.AccountService;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Factor;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.SignIn;
import it.incontro.identity.Who;
import it.incontro.identity.factor.FactorSettings;
import it.incontro.identity.factor.Passkeys;
import it.incontro.support.Rejected;
import it.incontro.support.Verbatim;
import it.incontro.support.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own passkeys: made by the browser, named, removed. */
@Controller
@RequestMapping(SecurityController.PAGE + "/passkeys")
@Allow(Who.ACCOUNT)
class PasskeyController {

    private static final int LONGEST_LABEL = 80;

    private final HttpSessionPublicKeyCredentialCreationOptionsRepository asked =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final Passkeys passkeys;
    private final FactorSettings settings;
    private final AccountService accounts;
    private final SignIn signIn;

    PasskeyController(Passkeys passkeys, FactorSettings settings, AccountService accounts, SignIn signIn) {
        this.passkeys = passkeys;
        this.settings = settings;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @FreshFactor(twofold = true)
    String options(Authentication visitor, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = passkeys.invite(visitor);
        asked.save(request, response, options);
        return passkeys.asJson(options);
    }

    /** Without a credential only the check before this handler was wanted; the page then makes one. */
    @PostMapping
    @FreshFactor(twofold = true)
    String register(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") @Verbatim String credential,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (credential.isEmpty()) {
            Flash.info(flash, "identity.passkey.now");
            return "redirect:" + SecurityController.PAGE;
        }
        PublicKeyCredentialCreationOptions options = asked.load(request);
        asked.save(request, response, null);
        if (options == null) {
            throw Rejected.because("identity.passkey.refused");
        }
        settings.addPasskey(own(), options, named(label), credential);
        signIn.continued(accounts.find(own()).orElseThrow(), Factor.PASSKEY, request, response);
        return done(settings.firstRecoveryCodes(own()), model, flash);
    }

    @PostMapping("/{passkey}/remove")
    @FreshFactor
    String remove(@PathVariable UUID passkey, RedirectAttributes flash) {
        settings.removePasskey(own(), passkey);
        Flash.success(flash, "identity.passkey.removed");
        return "redirect:" + SecurityController.PAGE;
    }

    private static String done(List<String> codes, Model model, RedirectAttributes flash) {
        if (codes.isEmpty()) {
            Flash.success(flash, "identity.passkey.added");
            return "redirect:" + SecurityController.PAGE;
        }
        model.addAttribute("addedPasskey", true);
        return SecurityController.codes(codes, model);
    }

    private static String named(String label) {
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL || name.chars().anyMatch(Character::isISOControl)) {
            throw Rejected.because("identity.passkey.name");
        }
        return name;
    }

    private static UUID own() {
        return CurrentVisitor.accountId().orElseThrow();
    }
}
