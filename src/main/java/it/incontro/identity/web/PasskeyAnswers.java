package it.incontro.identity.web;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.factor.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.stereotype.Component;

/** Asks a browser for a passkey and reads its answer; what was asked is kept in the session, for one answer. */
@Component
class PasskeyAnswers {

    private final HttpSessionPublicKeyCredentialRequestOptionsRepository asked =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();
    private final Passkeys passkeys;
    private final AccountService accounts;

    PasskeyAnswers(Passkeys passkeys, AccountService accounts) {
        this.passkeys = passkeys;
        this.accounts = accounts;
    }

    /** What the script of the page needs, as JSON. */
    String ask(HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = passkeys.challenge();
        asked.save(request, response, options);
        return passkeys.asJson(options);
    }

    /** Whose passkey answered; empty if none did, if nothing was asked, or if the account cannot be used. */
    Optional<AccountView> read(String credential, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = request.getSession(false) == null ? null : asked.load(request);
        if (options == null) {
            return Optional.empty();
        }
        asked.save(request, response, null);
        return passkeys.accountOf(options, credential).flatMap(accounts::find);
    }
}
