package it.incontro.participation.web;

import it.incontro.identity.Allow;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.PersonLinks;
import it.incontro.identity.Who;
import it.incontro.participation.NamedHat;
import it.incontro.participation.NamedService;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the mail leads that asks somebody whether a record is them: a page to say so, which changes nothing by itself. */
@Controller
@RequestMapping("/named/by-mail/{token}")
@Allow(Who.ANYONE)
class NamedByMailController {

    private final PersonLinks links;
    private final NamedService named;

    NamedByMailController(PersonLinks links, NamedService named) {
        this.links = links;
        this.named = named;
    }

    @GetMapping
    String question(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<NamedHat> hat = find(token)
                .flatMap(asked -> CurrentTenant.callAs(asked.organiserId(), () -> named.open(asked.subjectId())));
        if (hat.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            return "participation/named-over";
        }
        model.addAttribute("token", token);
        model.addAttribute("hat", hat.get());
        return "participation/named-by-mail";
    }

    @PostMapping("/mine")
    String mine(@PathVariable String token, Model model, HttpServletResponse response) {
        return answer(token, true, model, response);
    }

    @PostMapping("/not-mine")
    String notMine(@PathVariable String token, Model model, HttpServletResponse response) {
        return answer(token, false, model, response);
    }

    private String answer(String token, boolean mine, Model model, HttpServletResponse response) {
        Optional<PersonLinks.Question> asked = find(token);
        if (asked.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            return "participation/named-over";
        }
        UUID person = asked.get().subjectId();
        CurrentTenant.runAs(asked.get().organiserId(), () -> named.answerByMail(person, mine));
        model.addAttribute("mine", mine);
        return "participation/named-answered";
    }

    private Optional<PersonLinks.Question> find(String token) {
        return links.find(token).filter(question -> question.purpose() == PersonLinks.Purpose.NAMED);
    }
}
