package it.incontro.privacy.web;

import it.incontro.identity.AccountService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.PersonService;
import it.incontro.identity.Recorded;
import it.incontro.identity.SignInLinks;
import it.incontro.identity.Who;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.AttendeeView;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For whoever comes by a link, which is no proof of who they are: a link to sign in goes to the person's own address. */
@Controller
@RequestMapping("/events/{code}/participations/{participation}/my-data")
@Allow({Who.PARTICIPANT, Who.LINK_HOLDER, Who.ORGANISER})
class LinkHolderController {

    private final AttendeeService attendees;
    private final PersonService persons;
    private final AccountService accounts;
    private final SignInLinks links;

    LinkHolderController(AttendeeService attendees, PersonService persons, AccountService accounts, SignInLinks links) {
        this.accounts = accounts;
        this.attendees = attendees;
        this.persons = persons;
        this.links = links;
    }

    @GetMapping
    String page(EventRef event, @PathVariable UUID participation, Model model) {
        model.addAttribute("home", "/events/" + event.code() + "/participations/" + participation);
        model.addAttribute("people", attendees.of(event.eventId(), participation));
        return "privacy/link-holder";
    }

    @PostMapping
    @Recorded("privacy.send-link")
    String send(
            EventRef event,
            @PathVariable UUID participation,
            @RequestParam UUID attendee,
            HttpServletRequest request,
            RedirectAttributes flash) {
        List<AttendeeView> people = attendees.of(event.eventId(), participation);
        AttendeeView chosen = people.stream()
                .filter(one -> one.id().equals(attendee))
                .findFirst()
                .orElseThrow(() -> new NotFound("attendee " + attendee));
        persons.giveAccount(chosen.personId());
        UUID account = persons.find(chosen.personId()).accountId();
        if (account != null) {
            accounts.find(account).ifPresent(known -> links.request(known.email(), request.getRemoteAddr()));
        }
        Flash.success(flash, "privacy.link.sent", SignInLinks.LIFE.toMinutes());
        return "redirect:/events/" + event.code() + "/participations/" + participation + "/my-data";
    }
}
