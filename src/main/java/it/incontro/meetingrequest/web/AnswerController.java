package it.incontro.meetingrequest.web;

import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.meetingrequest.MeetingRequestService;
import it.incontro.meetingrequest.Rank;
import it.incontro.meetingrequest.Redirect;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answers to single requests; with htmx each swaps its own row. */
@Controller
@Allow({Who.PARTICIPANT, Who.LINK_HOLDER, Who.ORGANISER})
@RequestMapping("/events/{code}/participations/{participation}/meeting-requests/{request}")
class AnswerController {

    private final MeetingRequestService service;
    private final InboxPages pages;

    AnswerController(MeetingRequestService service, InboxPages pages) {
        this.service = service;
        this.pages = pages;
    }

    @PostMapping("/accept")
    String accept(
            EventRef event,
            @PathVariable UUID participation,
            @PathVariable UUID request,
            @RequestParam Rank rank,
            Model model,
            RedirectAttributes redirect) {
        service.accept(event.eventId(), participation, request, rank);
        String key = rank == Rank.IF_POSSIBLE ? "meetingrequest.inbox.maybe-done" : "meetingrequest.inbox.yes-done";
        return pages.answered(event, participation, request, key, model, redirect);
    }

    @PostMapping("/decline")
    String decline(
            EventRef event,
            @PathVariable UUID participation,
            @PathVariable UUID request,
            @Valid @ModelAttribute("decline") DeclineForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return pages.again(event, participation, request, errors.getFieldValue("reason"), model);
        }
        service.decline(event.eventId(), participation, request, form.reason());
        return pages.answered(event, participation, request, "meetingrequest.inbox.no-done", model, redirect);
    }

    @PostMapping("/redirect")
    String redirect(
            EventRef event,
            @PathVariable UUID participation,
            @PathVariable UUID request,
            @Valid @ModelAttribute("redirect") RedirectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return pages.again(event, participation, request, errors.getFieldValue("name"), model);
        }
        ChosenColleague chosen = form.chosen();
        service.redirect(
                new Redirect(event.eventId(), participation, request, chosen.participationId(), chosen.name()));
        String key = chosen.participationId() == null
                ? "meetingrequest.inbox.referred-done"
                : "meetingrequest.inbox.redirected-done";
        return pages.answered(event, participation, request, key, model, redirect);
    }

    @PostMapping("/undo")
    String undo(
            EventRef event,
            @PathVariable UUID participation,
            @PathVariable UUID request,
            Model model,
            RedirectAttributes redirect) {
        service.undo(event.eventId(), participation, request);
        return pages.pendingAgain(event, participation, request, "meetingrequest.inbox.undone", model, redirect);
    }

    @PostMapping("/reopen")
    String reopen(
            EventRef event,
            @PathVariable UUID participation,
            @PathVariable UUID request,
            Model model,
            RedirectAttributes redirect) {
        service.reopen(event.eventId(), participation, request);
        return pages.pendingAgain(event, participation, request, "meetingrequest.inbox.reopened", model, redirect);
    }
}
