package it.incontro.participation.web;

import it.incontro.identity.AccountService;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Who;
import it.incontro.participation.NamedHat;
import it.incontro.participation.NamedPair;
import it.incontro.participation.NamedService;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody signed in says whether the records that name them are them. */
@Controller
@RequestMapping("/named")
@Allow(Who.ACCOUNT)
class NamedController {

    private final NamedService named;
    private final AccountService accounts;

    NamedController(NamedService named, AccountService accounts) {
        this.named = named;
        this.accounts = accounts;
    }

    @GetMapping
    String questions(Model model) {
        List<NamedHat> hats = new ArrayList<>();
        List<NamedPair> pairs = new ArrayList<>();
        everywhere(account -> {
            hats.addAll(named.asked(account));
            pairs.addAll(named.pairs(account));
        });
        model.addAttribute("hats", hats);
        model.addAttribute("pairs", pairs);
        return "participation/named";
    }

    @PostMapping("/{person}/mine")
    String mine(@PathVariable UUID person, RedirectAttributes flash) {
        answer(person, true);
        Flash.success(flash, "participation.named.confirmed");
        return "redirect:/named";
    }

    @PostMapping("/{person}/not-mine")
    String notMine(@PathVariable UUID person, RedirectAttributes flash) {
        answer(person, false);
        Flash.success(flash, "participation.named.denied");
        return "redirect:/named";
    }

    @PostMapping("/{person}/with/{other}/one")
    String one(@PathVariable UUID person, @PathVariable UUID other, RedirectAttributes flash) {
        decide(person, other, true);
        Flash.success(flash, "participation.named.joined");
        return "redirect:/named";
    }

    @PostMapping("/{person}/with/{other}/two")
    String two(@PathVariable UUID person, @PathVariable UUID other, RedirectAttributes flash) {
        decide(person, other, false);
        Flash.success(flash, "participation.named.parted");
        return "redirect:/named";
    }

    private void answer(UUID person, boolean mine) {
        inTheTenantOf(person, account -> named.answer(account, person, mine));
    }

    private void decide(UUID person, UUID other, boolean same) {
        inTheTenantOf(person, account -> named.decide(account, person, other, same));
    }

    /** The path names no organiser, since the page gathers all; the record is found only where the account has to do. */
    private void inTheTenantOf(UUID person, Consumer<UUID> deed) {
        boolean[] done = new boolean[1];
        everywhere(account -> {
            if (!done[0] && named.hat(person).isPresent()) {
                deed.accept(account);
                done[0] = true;
            }
        });
        if (!done[0]) {
            throw new NotFound("person " + person);
        }
    }

    private void everywhere(Consumer<UUID> deed) {
        UUID account = CurrentVisitor.accountId().orElseThrow();
        accounts.organisersOf(account).forEach(organiser -> CurrentTenant.runAs(organiser, () -> deed.accept(account)));
    }
}
