package it.incontro.identity.web;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.Allow;
import it.incontro.identity.Factor;
import it.incontro.identity.MailCodes;
import it.incontro.identity.PendingSignIn;
import it.incontro.identity.SecondFactorRule;
import it.incontro.identity.SignIn;
import it.incontro.identity.SignInLog;
import it.incontro.identity.SignInWay;
import it.incontro.identity.Who;
import it.incontro.identity.factor.FactorSettings;
import it.incontro.identity.factor.SecondFactors;
import it.incontro.support.Rejected;
import it.incontro.support.Verbatim;
import it.incontro.support.web.Flash;
import it.incontro.support.web.ReturnAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second step of a sign-in: for whoever has set one up, and for whoever works for an organiser. */
@Controller
@RequestMapping(SignIn.SECOND_STEP)
@Allow(Who.ANYONE)
class SecondStepController {

    private static final String HOME = "/home";

    private final SignIn signIn;
    private final SignInLog log;
    private final SecondFactorRule rule;
    private final AccountService accounts;
    private final SecondFactors factors;
    private final MailCodes mails;
    private final FactorSettings settings;

    SecondStepController(
            SignIn signIn,
            SignInLog log,
            SecondFactorRule rule,
            AccountService accounts,
            SecondFactors factors,
            MailCodes mails,
            FactorSettings settings) {
        this.signIn = signIn;
        this.log = log;
        this.rule = rule;
        this.accounts = accounts;
        this.factors = factors;
        this.mails = mails;
        this.settings = settings;
    }

    @GetMapping
    String form(@RequestParam(defaultValue = HOME) @Verbatim String next, Model model, HttpServletRequest request) {
        return unfinished(request).map(step -> page(step, next, model)).orElse("redirect:" + HOME);
    }

    @PostMapping("/mail")
    String sendCode(
            @RequestParam(defaultValue = HOME) @Verbatim String next,
            HttpServletRequest request,
            RedirectAttributes flash) {
        unfinished(request)
                .filter(step -> waysOf(step).contains(Factor.MAIL_CODE))
                .ifPresent(step -> mails.request(step.accountId()));
        Flash.success(flash, "identity.second.mail-sent");
        flash.addAttribute("next", ReturnAddress.checked(next));
        return "redirect:" + SignIn.SECOND_STEP;
    }

    @PostMapping
    String give(
            @RequestParam Factor way,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = HOME) @Verbatim String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<PendingSignIn> step = unfinished(request);
        if (step.isEmpty()) {
            return "redirect:" + HOME;
        }
        AccountView account = accounts.find(step.get().accountId()).orElseThrow();
        String refused = refusal(step.get(), account, way, code);
        if (refused != null) {
            log.failed(account.id(), SignInWay.of(Set.of(way)), request);
            response.setStatus(422);
            model.addAttribute("refused", way);
            model.addAttribute("reason", refused);
            return page(step.get(), next, model);
        }
        return goOn(account, way, next, request, response);
    }

    private String goOn(
            AccountView account, Factor way, String next, HttpServletRequest request, HttpServletResponse response) {
        if (way == Factor.MAIL_CODE) {
            settings.chooseMail(account.id());
        }
        String path = signIn.continued(account, way, request, response);
        return "redirect:" + (path.equals(HOME) ? ReturnAddress.checked(next) : path);
    }

    private @Nullable String refusal(PendingSignIn step, AccountView account, Factor way, String code) {
        try {
            boolean right = waysOf(step).contains(way) && factors.give(account, way, code);
            return right ? null : "identity.second.wrong";
        } catch (Rejected tooMany) {
            return tooMany.messageKey();
        }
    }

    /** The sign-in or session here, if a second factor is missing in it and its account can be used. */
    private Optional<PendingSignIn> unfinished(HttpServletRequest request) {
        return signIn.present(request)
                .filter(step -> accounts.find(step.accountId()).isPresent())
                .filter(step -> rule.asksFurther(step.accountId(), step.proof())
                        || rule.isOwed(step.accountId(), step.proof()));
    }

    private Set<Factor> waysOf(PendingSignIn step) {
        return rule.completing(step.accountId(), step.proof());
    }

    private String page(PendingSignIn step, String next, Model model) {
        model.addAttribute("ways", waysOf(step));
        model.addAttribute("account", accounts.find(step.accountId()).orElseThrow());
        model.addAttribute("waiting", rule.asksFurther(step.accountId(), step.proof()));
        model.addAttribute("next", ReturnAddress.checked(next));
        model.addAttribute("minutes", MailCodes.LIFE.toMinutes());
        return "identity/second-step";
    }
}
