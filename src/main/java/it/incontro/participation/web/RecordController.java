package it.incontro.participation.web;

import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.Who;
import it.incontro.participation.InvitationService;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.RecruitingService;
import it.incontro.support.Rejected;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
    private final RecruitingService recruiting;
    private final InvitationService invitations;
    private final RecordPage page;

    RecordController(
            ParticipationService participations,
            RecruitingService recruiting,
            InvitationService invitations,
            RecordPage page) {
        this.participations = participations;
        this.recruiting = recruiting;
        this.invitations = invitations;
        this.page = page;
    }

    @GetMapping("/record")
    String record(EventRef event, @PathVariable UUID id, Model model) {
        return page.of(event, id, model);
    }

    @PostMapping("/decide")
    String decide(
            EventRef event,
            @PathVariable UUID id,
            @Valid @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!FormErrors.accepts(errors, response, () -> decide(event, id, form))) {
            return page.of(event, id, model);
        }
        Flash.success(flash, "participation.record.decided");
        return RecordPage.address(event, id);
    }

    private void decide(EventRef event, UUID id, DecisionForm form) {
        switch (form.chosen()) {
            case ADMITTED -> participations.admit(event.eventId(), id, form.reason());
            case WAITING -> participations.putOnWaitingList(event.eventId(), id, form.reason());
            case NOT_ADMITTED -> participations.refuse(event.eventId(), id, form.reason());
            default -> participations.withdraw(event.eventId(), id, form.reason());
        }
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
        Runnable deed = () -> participations.arrange(event.eventId(), id, form.meetingPointId(), form.toLimits());
        if (!FormErrors.accepts(errors, response, deed)) {
            return page.of(event, id, model);
        }
        Flash.success(flash, "participation.record.placed");
        return RecordPage.address(event, id);
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
            @Valid @ModelAttribute("note") NoteForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Runnable deed = () -> recruiting.note(event.eventId(), id, form.pipeline(), form.callNote());
        if (!FormErrors.accepts(errors, response, deed)) {
            return page.of(event, id, model);
        }
        Flash.success(flash, "participation.record.noted");
        return RecordPage.address(event, id);
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
        return RecordPage.address(event, id);
    }
}
