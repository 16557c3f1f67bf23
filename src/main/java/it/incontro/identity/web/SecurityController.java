package it.incontro.identity.web;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Factor;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.Who;
import it.incontro.identity.factor.AuthenticatorApps;
import it.incontro.identity.factor.FactorSettings;
import it.incontro.identity.factor.PasskeyList;
import it.incontro.identity.factor.RecoveryCodes;
import it.incontro.identity.factor.SecondFactors;
import it.incontro.support.web.Flash;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own second factors: what is set up, what can be, recovery codes. */
@Controller
@RequestMapping(SecurityController.PAGE)
@Allow(Who.ACCOUNT)
class SecurityController {

    static final String PAGE = "/account/security";

    private final AccountService accounts;
    private final SecondFactors factors;
    private final FactorSettings settings;
    private final AuthenticatorApps apps;
    private final RecoveryCodes recovery;
    private final PasskeyList passkeys;

    SecurityController(
            AccountService accounts,
            SecondFactors factors,
            FactorSettings settings,
            AuthenticatorApps apps,
            RecoveryCodes recovery,
            PasskeyList passkeys) {
        this.accounts = accounts;
        this.factors = factors;
        this.settings = settings;
        this.apps = apps;
        this.recovery = recovery;
        this.passkeys = passkeys;
    }

    @GetMapping
    String security(Model model) {
        AccountView account = own();
        Set<Factor> held = factors.of(account.id());
        model.addAttribute("account", account);
        model.addAttribute("app", held.contains(Factor.APP));
        model.addAttribute("appOffered", apps.areOffered());
        model.addAttribute("mail", held.contains(Factor.MAIL_CODE));
        model.addAttribute("device", held.stream().anyMatch(Factor::isOfDevice));
        model.addAttribute("passkeys", passkeys.of(account.id()));
        model.addAttribute("left", recovery.left(account.id()));
        return "identity/security";
    }

    @PostMapping("/mail")
    @FreshFactor(twofold = true)
    String chooseMail(RedirectAttributes flash) {
        settings.chooseMail(ownId());
        return back("identity.security.mail-chosen", flash);
    }

    @PostMapping("/mail/remove")
    @FreshFactor
    String dropMail(RedirectAttributes flash) {
        settings.dropMail(ownId());
        return back("identity.security.mail-dropped", flash);
    }

    @PostMapping("/app/remove")
    @FreshFactor
    String removeApp(RedirectAttributes flash) {
        settings.removeApp(ownId());
        return back("identity.security.app-removed", flash);
    }

    /** Shown in the answer itself: nothing keeps the codes, so a reload cannot show them again. */
    @PostMapping("/recovery-codes")
    @FreshFactor
    String renew(Model model) {
        return codes(settings.renewRecoveryCodes(ownId()), model);
    }

    static String codes(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        return "identity/recovery-codes";
    }

    private static String back(String message, RedirectAttributes flash) {
        Flash.success(flash, message);
        return "redirect:" + PAGE;
    }

    private AccountView own() {
        return accounts.find(ownId()).orElseThrow();
    }

    private static UUID ownId() {
        return CurrentVisitor.accountId().orElseThrow();
    }
}
