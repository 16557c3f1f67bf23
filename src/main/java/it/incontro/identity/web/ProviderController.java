package it.incontro.identity.web;

import it.incontro.identity.AccountView;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.SignIn;
import it.incontro.identity.Who;
import it.incontro.identity.provider.ProviderAccounts;
import it.incontro.identity.provider.ProviderSettings;
import it.incontro.identity.provider.ProviderSignIn;
import it.incontro.identity.provider.Providers;
import it.incontro.support.Gone;
import it.incontro.support.Verbatim;
import it.incontro.support.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in through an organiser's own identity provider. */
@Controller
@RequestMapping(ProviderSignIn.PATH + "/{organiser}")
@Allow(Who.ANYONE)
class ProviderController {

    private final Providers providers;
    private final ProviderSignIn way;
    private final ProviderAccounts accounts;
    private final SignIn signIn;

    ProviderController(Providers providers, ProviderSignIn way, ProviderAccounts accounts, SignIn signIn) {
        this.providers = providers;
        this.way = way;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    @GetMapping
    String begin(
            @PathVariable String organiser,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return way.begin(organiser, settings(organiser), request, response)
                .map(address -> "redirect:" + address)
                .orElseGet(() -> refused("identity.provider.away", flash));
    }

    @GetMapping("/callback")
    String finish(
            @PathVariable String organiser,
            @RequestParam(defaultValue = "") @Verbatim String code,
            @RequestParam(defaultValue = "") @Verbatim String state,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ProviderSettings settings = settings(organiser);
        if (code.isEmpty() || state.isEmpty()) {
            return refused("identity.provider.refused", flash);
        }
        return way.finish(organiser, settings, code, state, request, response)
                .map(token -> open(settings, token, request, response, flash))
                .orElseGet(() -> refused("identity.provider.refused", flash));
    }

    private String open(
            ProviderSettings settings,
            OidcIdToken token,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<AccountView> account = accounts.find(settings, token);
        return account.map(found -> "redirect:"
                        + signIn.throughProvider(
                                found,
                                ProviderSignIn.factorOf(settings, token),
                                CurrentTenant.required(),
                                request,
                                response))
                .orElseGet(() -> refused("identity.provider.unknown", flash));
    }

    private ProviderSettings settings(String organiser) {
        return providers.find(organiser).orElseThrow(() -> new Gone("identity.provider.none"));
    }

    private static String refused(String message, RedirectAttributes flash) {
        Flash.error(flash, message);
        return "redirect:/sign-in";
    }
}
