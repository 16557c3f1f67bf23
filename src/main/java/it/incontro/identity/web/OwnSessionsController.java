package it.incontro.identity.web;

import it.incontro.identity.AccountSessions;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is signed in: to see it, and to end it. */
@Controller
@RequestMapping("/account/sessions")
@Allow(Who.ACCOUNT)
class OwnSessionsController {

    private final AccountSessions sessions;

    OwnSessionsController(AccountSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    String sessions(Model model, HttpServletRequest request) {
        model.addAttribute("sessions", sessions.of(own(), here(request)));
        return "identity/sessions";
    }

    @PostMapping("/{session}/end")
    String end(@PathVariable UUID session, RedirectAttributes flash) {
        sessions.end(own(), session);
        Flash.success(flash, "identity.sessions.ended");
        return "redirect:/account/sessions";
    }

    @PostMapping("/end-others")
    String endOthers(HttpServletRequest request, RedirectAttributes flash) {
        sessions.endAll(own(), here(request));
        Flash.success(flash, "identity.sessions.others-ended");
        return "redirect:/account/sessions";
    }

    private static String here(HttpServletRequest request) {
        return request.getSession().getId();
    }

    private static UUID own() {
        return CurrentVisitor.accountId().orElseThrow();
    }
}
