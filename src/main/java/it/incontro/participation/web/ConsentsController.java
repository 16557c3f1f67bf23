package it.incontro.participation.web;

import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.ConsentService;
import it.incontro.support.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back what somebody agreed to; the button stands on the profile. */
@Controller
@Allow({Who.PARTICIPANT, Who.ORGANISER})
class ConsentsController {

    private final ConsentService consents;

    ConsentsController(ConsentService consents) {
        this.consents = consents;
    }

    @PostMapping("/events/{code}/participations/{participation}/consents/withdraw")
    String withdraw(
            EventRef event, @PathVariable UUID participation, @RequestParam UUID consent, RedirectAttributes flash) {
        consents.withdraw(event.eventId(), participation, consent);
        Flash.success(flash, "participation.consents.withdrawn");
        return "redirect:" + OwnPages.home(event, participation) + "/profile";
    }
}
