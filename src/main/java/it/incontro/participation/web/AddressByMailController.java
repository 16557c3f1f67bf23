package it.incontro.participation.web;

import it.incontro.identity.AddressChange;
import it.incontro.identity.AddressChangeService;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.PersonLinks;
import it.incontro.identity.PersonLinks.Purpose;
import it.incontro.identity.Who;
import it.incontro.participation.NamedHat;
import it.incontro.participation.NamedService;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the mails lead that ask the present and the new address of somebody: a page to say yes or no. */
@Controller
@RequestMapping("/named/address/{token}")
@Allow(Who.ANYONE)
class AddressByMailController {

    private final PersonLinks links;
    private final AddressChangeService changes;
    private final NamedService named;

    AddressByMailController(PersonLinks links, AddressChangeService changes, NamedService named) {
        this.links = links;
        this.changes = changes;
        this.named = named;
    }

    @GetMapping
    String question(@PathVariable String token, Model model, HttpServletResponse response) {
        Asked asked = find(token).orElse(null);
        if (asked == null) {
            return over(response);
        }
        model.addAttribute("token", token);
        model.addAttribute("before", asked.purpose() == Purpose.ADDRESS_BEFORE);
        model.addAttribute("change", asked.change());
        model.addAttribute("hat", asked.hat());
        return "participation/address-by-mail";
    }

    @PostMapping("/agree")
    String agree(@PathVariable String token, Model model, HttpServletResponse response) {
        return answer(token, true, model, response);
    }

    @PostMapping("/refuse")
    String refuse(@PathVariable String token, Model model, HttpServletResponse response) {
        return answer(token, false, model, response);
    }

    private String answer(String token, boolean agreed, Model model, HttpServletResponse response) {
        PersonLinks.Question question = question(token).orElse(null);
        if (question == null) {
            return over(response);
        }
        CurrentTenant.runAs(
                question.organiserId(), () -> changes.answer(question.subjectId(), question.purpose(), agreed));
        model.addAttribute("agreed", agreed);
        return "participation/address-answered";
    }

    private Optional<PersonLinks.Question> question(String token) {
        return links.find(token)
                .filter(question ->
                        question.purpose() == Purpose.ADDRESS_BEFORE || question.purpose() == Purpose.ADDRESS_AFTER);
    }

    private Optional<Asked> find(String token) {
        return question(token)
                .flatMap(question -> CurrentTenant.callAs(
                        question.organiserId(),
                        () -> changes.open(question.subjectId())
                                .map(change -> new Asked(
                                        question.purpose(),
                                        change,
                                        named.hat(change.personId()).orElse(null)))));
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "participation/named-over";
    }

    private record Asked(
            Purpose purpose, AddressChange change, @Nullable NamedHat hat) {}
}
