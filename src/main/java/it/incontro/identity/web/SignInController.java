package it.incontro.identity.web;

import it.incontro.identity.AccountView;
import it.incontro.identity.Allow;
import it.incontro.identity.ClientAddress;
import it.incontro.identity.Factor;
import it.incontro.identity.KnownDevices;
import it.incontro.identity.PasswordSignIn;
import it.incontro.identity.SignIn;
import it.incontro.identity.SignInLog;
import it.incontro.identity.SignInWay;
import it.incontro.identity.Who;
import it.incontro.support.Verbatim;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: one address, then a password or, without one, a link that is sent there. */
@Controller
@RequestMapping("/sign-in")
@Allow(Who.ANYONE)
class SignInController {

    private final PasswordSignIn passwords;
    private final KnownDevices devices;
    private final DeviceCookie cookie;
    private final ClientAddress addresses;
    private final SignIn signIn;
    private final SignInLog log;

    SignInController(
            PasswordSignIn passwords,
            KnownDevices devices,
            DeviceCookie cookie,
            ClientAddress addresses,
            SignIn signIn,
            SignInLog log) {
        this.passwords = passwords;
        this.devices = devices;
        this.cookie = cookie;
        this.addresses = addresses;
        this.signIn = signIn;
        this.log = log;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("email", "");
        return "identity/sign-in";
    }

    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") @Verbatim String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (email.isBlank() || password.isEmpty()) {
            return again(email, email.isBlank() ? "address" : "password", model, response);
        }
        String device = cookie.read(request);
        Optional<AccountView> account = passwords.attempt(email, password, addresses.networkOf(request), device);
        if (account.isEmpty()) {
            log.failed(email, SignInWay.PASSWORD, request);
            return again(email, "refused", model, response);
        }
        if (!devices.knows(device, account.get().email())) {
            cookie.write(devices.remember(account.get().id()), response);
        }
        return "redirect:" + signIn.asAccount(account.get(), Set.of(Factor.PASSWORD), request, response);
    }

    private static String again(String email, String objection, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("email", email);
        model.addAttribute("objection", objection);
        return "identity/sign-in";
    }
}
