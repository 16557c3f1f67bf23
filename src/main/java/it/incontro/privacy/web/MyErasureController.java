package it.incontro.privacy.web;

import it.incontro.identity.Allow;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.PasswordDuty;
import it.incontro.identity.Who;
import it.incontro.privacy.ErasureService;
import it.incontro.privacy.MyDataService;
import it.incontro.privacy.RecentSignIn;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asking to be erased: what it means first, and only from a sign-in of a moment ago. Whoever works for an organiser is taken
 * out of its staff first: the account is needed until then.
 */
@Controller
@RequestMapping("/account/my-data/erase")
@Allow(Who.ACCOUNT)
class MyErasureController {

    private final ErasureService erasures;
    private final MyDataService data;
    private final PasswordDuty duty;
    private final RecentSignIn recent;

    MyErasureController(ErasureService erasures, MyDataService data, PasswordDuty duty, RecentSignIn recent) {
        this.erasures = erasures;
        this.data = data;
        this.duty = duty;
        this.recent = recent;
    }

    @GetMapping
    String confirm(Model model) {
        UUID account = MyDataController.own();
        model.addAttribute("organisers", data.of(account).organisers());
        model.addAttribute("staff", duty.appliesTo(account));
        model.addAttribute("recent", recent.present());
        return "privacy/erase";
    }

    @PostMapping
    @FreshFactor
    String erase(@RequestParam(defaultValue = "false") boolean understood) {
        UUID account = MyDataController.own();
        if (!understood || !recent.present() || duty.appliesTo(account)) {
            return "redirect:/account/my-data/erase";
        }
        erasures.eraseHolder(account);
        return "redirect:/account-erased";
    }
}
