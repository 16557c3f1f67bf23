package it.incontro.identity.web;

import it.incontro.identity.AccountView;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Factor;
import it.incontro.identity.SignIn;
import it.incontro.identity.Who;
import it.incontro.support.Verbatim;
import it.incontro.support.web.Flash;
import it.incontro.support.web.ReturnAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in with a passkey, as the whole of it, as its second step, or to show once more who one is. */
@Controller
@RequestMapping("/sign-in/passkey")
@Allow(Who.ANYONE)
class PasskeySignInController {

    private final PasskeyAnswers passkeys;
    private final SignIn signIn;

    PasskeySignInController(PasskeyAnswers passkeys, SignIn signIn) {
        this.passkeys = passkeys;
        this.signIn = signIn;
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(HttpServletRequest request, HttpServletResponse response) {
        return passkeys.ask(request, response);
    }

    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") @Verbatim String credential,
            @RequestParam(defaultValue = "/home") @Verbatim String next,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<AccountView> account = passkeys.read(credential, request, response);
        if (account.isEmpty()) {
            Flash.error(flash, "identity.passkey.unknown");
            return "redirect:/sign-in";
        }
        String path = isHere(account.get())
                ? signIn.continued(account.get(), Factor.PASSKEY, request, response)
                : signIn.asAccount(account.get(), Set.of(Factor.PASSKEY), request, response);
        return "redirect:" + (path.equals(SignIn.SECOND_STEP) ? path : ReturnAddress.checked(next));
    }

    private static boolean isHere(AccountView account) {
        return CurrentVisitor.accountId().filter(account.id()::equals).isPresent();
    }
}
