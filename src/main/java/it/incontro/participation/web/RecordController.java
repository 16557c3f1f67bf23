package it.incontro.participation.web;

import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.Who;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.InvitationService;
import it.incontro.participation.ParticipationLists;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.ParticipationState;
import it.incontro.participation.ParticipationView;
import it.incontro.participation.Pipeline;
import it.incontro.participation.RecruitingService;
import it.incontro.participation.SamePersonService;
import it.incontro.support.Lines;
import it.incontro.support.Rejected;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the organiser sees and decides of one participation; the variable is named so that nobody is acted for here. */
@Controller
@RequestMapping("/events/{code}/participations/{id}")
@Allow(Who.ORGANISER)
class RecordController {

    private final ParticipationService participations;
    private final ParticipationLists lists;
    private final AttendeeService attendees;
    private final RecruitingService recruiting;
    private final InvitationService invitations;
    private final SamePersonService samePersons;
    private final EventService events;
    private final Choices choices;

    RecordController(
            ParticipationService participations,
            ParticipationLists lists,
            AttendeeService attendees,
            RecruitingService recruiting,
            InvitationService invitations,
            SamePersonService samePersons,
            EventService events,
            Choices choices) {
        this.samePersons = samePersons;
        this.participations = participations;
        this.lists = lists;
        this.attendees = attendees;
        this.recruiting = recruiting;
        this.invitations = invitations;
        this.events = events;
        this.choices = choices;
    }

    @GetMapping("/record")
    String record(EventRef event, @PathVariable UUID id, Model model) {
        ParticipationView participation = participations.find(event.eventId(), id);
        model.addAttribute("form", PlaceForm.of(participation));
        return page(event, participation, model);
    }

    private String page(EventRef event, ParticipationView participation, Model model) {
        UUID id = participation.id();
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("choices", choices);
        model.addAttribute("participation", participation);
        model.addAttribute("file", lists.file(event.eventId(), id));
        model.addAttribute("perhaps", samePersons.perhaps(event.eventId(), id));
        model.addAttribute("history", lists.history(event.eventId(), id));
        model.addAttribute("attendees", attendees.of(event.eventId(), id));
        model.addAttribute("returned", lists.mailReturnedAt(event.eventId(), id).orElse(null));
        model.addAttribute("contact", attendees.contact(event.eventId(), id).orElse(null));
        model.addAttribute("points", choices.points(event.eventId()));
        model.addAttribute("decisions", List.of("ADMITTED", "WAITING", "NOT_ADMITTED", "WITHDRAWN"));
        return "participation/record";
    }

    @PostMapping("/decide")
    String decide(
            EventRef event,
            @PathVariable UUID id,
            @RequestParam ParticipationState state,
            @RequestParam @Nullable @Lines String reason,
            RedirectAttributes flash) {
        return done(event, id, flash, "participation.record.decided", () -> {
            switch (state) {
                case ADMITTED -> participations.admit(event.eventId(), id, reason);
                case WAITING -> participations.putOnWaitingList(event.eventId(), id, reason);
                case NOT_ADMITTED -> participations.refuse(event.eventId(), id, reason);
                default -> participations.withdraw(event.eventId(), id, reason);
            }
        });
    }

    @PostMapping("/place")
    String place(
            EventRef event,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ParticipationView participation = participations.find(event.eventId(), id);
        Runnable deed = () -> participations.arrange(event.eventId(), id, form.meetingPointId(), form.toLimits());
        if (!FormErrors.accepts(errors, response, deed)) {
            return page(event, participation, model);
        }
        Flash.success(flash, "participation.record.placed");
        return toRecord(event, id);
    }

    @PostMapping("/interpret")
    String interpret(
            EventRef event, @PathVariable UUID id, @RequestParam @Nullable String language, RedirectAttributes flash) {
        return done(
                event,
                id,
                flash,
                "participation.record.interpreted",
                () -> participations.interpretInto(event.eventId(), id, SpokenLanguages.knownOrNull(language)));
    }

    @PostMapping("/note")
    String note(
            EventRef event,
            @PathVariable UUID id,
            @RequestParam @Nullable Pipeline pipeline,
            @RequestParam @Nullable @Lines String callNote,
            RedirectAttributes flash) {
        return done(
                event,
                id,
                flash,
                "participation.record.noted",
                () -> recruiting.note(event.eventId(), id, pipeline, callNote));
    }

    @PostMapping("/invite")
    String invite(EventRef event, @PathVariable UUID id, RedirectAttributes flash) {
        return done(event, id, flash, "participation.record.invited", () -> invitations.invite(event.eventId(), id));
    }

    @PostMapping("/revoke-links")
    @FreshFactor
    String revoke(EventRef event, @PathVariable UUID id, RedirectAttributes flash) {
        return done(event, id, flash, "participation.record.revoked", () -> invitations.revoke(event.eventId(), id));
    }

    private static String done(EventRef event, UUID id, RedirectAttributes flash, String key, Runnable deed) {
        try {
            deed.run();
            Flash.success(flash, key);
        } catch (Rejected rejected) {
            Flash.warning(flash, rejected.messageKey(), rejected.arguments().toArray());
        }
        return toRecord(event, id);
    }

    private static String toRecord(EventRef event, UUID id) {
        return "redirect:/events/" + event.code() + "/participations/" + id + "/record";
    }
}
