package it.incontro.identity.web;

import it.incontro.identity.Allow;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import it.incontro.identity.PersonLinks;
import it.incontro.identity.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the mail leads that asks the owner of an account whether they work for an organiser. */
@Controller
@RequestMapping("/sign-in/work/{token}")
@Allow(Who.ANYONE)
class WorkController {

    private final PersonLinks links;
    private final OrganiserService organisers;

    WorkController(PersonLinks links, OrganiserService organisers) {
        this.links = links;
        this.organisers = organisers;
    }

    @GetMapping
    String question(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<OrganiserView> organiser = find(token).flatMap(question -> organisers.find(question.organiserId()));
        if (organiser.isEmpty()) {
            return over(response);
        }
        model.addAttribute("token", token);
        model.addAttribute("organiser", organiser.get());
        return "identity/work";
    }

    @PostMapping
    String agree(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<PersonLinks.Question> question = find(token);
        if (question.isEmpty()) {
            return over(response);
        }
        CurrentTenant.runAs(
                question.get().organiserId(),
                () -> organisers.agreeToWork(question.get().subjectId()));
        return "identity/work-agreed";
    }

    private Optional<PersonLinks.Question> find(String token) {
        return links.find(token).filter(question -> question.purpose() == PersonLinks.Purpose.WORK);
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "identity/link-over";
    }
}
