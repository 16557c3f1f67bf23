package it.incontro.event.web;

import it.incontro.event.EventService;
import it.incontro.event.EventTeam;
import it.incontro.event.EventView;
import it.incontro.event.TeamRole;
import it.incontro.event.TeamRow;
import it.incontro.event.TeamService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.Who;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who run an event. */
@Controller
@RequestMapping("/events/{code}/setup/team")
@Allow(Who.ORGANISER)
class TeamController {

    private final EventService events;
    private final EventTeam team;
    private final TeamService invitations;
    private final FormChoices choices;

    TeamController(EventService events, EventTeam team, TeamService invitations, FormChoices choices) {
        this.events = events;
        this.team = team;
        this.invitations = invitations;
        this.choices = choices;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @GetMapping
    String team(EventRef event, Model model) {
        model.addAttribute("form", new TeamForm("", "", TeamRole.ORGANISER));
        return page(event, model);
    }

    @PostMapping
    @FreshFactor
    String invite(
            EventRef event,
            @Valid @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> invite(event, form, locale))) {
            return page(event, model);
        }
        Flash.success(flash, "event.team.taken");
        return "redirect:/events/" + event.code() + "/setup/team";
    }

    @GetMapping("/{account}/remove")
    String confirm(EventRef event, @PathVariable UUID account, Model model) {
        TeamRow member = team.of(event.eventId()).stream()
                .filter(row -> row.accountId().equals(account))
                .findFirst()
                .orElseThrow(() -> new NotFound("team member " + account));
        model.addAttribute("member", member);
        return "event/team-remove";
    }

    @PostMapping("/{account}/remove")
    @FreshFactor
    String remove(EventRef event, @PathVariable UUID account, RedirectAttributes flash) {
        invitations.remove(event.eventId(), account);
        Flash.success(flash, "event.team.removed");
        return "redirect:/events/" + event.code() + "/setup/team";
    }

    private void invite(EventRef event, TeamForm form, Locale locale) {
        invitations.invite(event.eventId(), form.email(), form.name().strip(), form.chosenRole(), locale);
    }

    private String page(EventRef event, Model model) {
        model.addAttribute("team", team.of(event.eventId()));
        model.addAttribute("roles", choices.of(TeamRole.values(), "event.role"));
        return "event/team";
    }
}
