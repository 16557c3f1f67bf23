package it.incontro.meetingrequest.web;

import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.meetingrequest.AnswerSeveral;
import it.incontro.meetingrequest.Box;
import it.incontro.meetingrequest.MeetingRequestService;
import it.incontro.meetingrequest.RequestInbox;
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

/** A participation's requests, and what its side that asked does with them. */
@Controller
@Allow({Who.PARTICIPANT, Who.LINK_HOLDER, Who.ORGANISER})
@RequestMapping("/events/{code}/participations/{participation}/meeting-requests")
class InboxController {

    private final MeetingRequestService service;
    private final RequestInbox inbox;
    private final InboxPages pages;

    InboxController(MeetingRequestService service, RequestInbox inbox, InboxPages pages) {
        this.service = service;
        this.inbox = inbox;
        this.pages = pages;
    }

    @GetMapping
    String page(
            EventRef event,
            @PathVariable UUID participation,
            @RequestParam(required = false) @Nullable Box box,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        pages.fill(model, event, participation, inbox.page(event.eventId(), participation, box, page));
        return "meetingrequest/inbox";
    }

    @PostMapping("/answer")
    String answerSeveral(
            EventRef event,
            @PathVariable UUID participation,
            @RequestParam(required = false) @Nullable List<UUID> ids,
            @RequestParam SeveralAnswer answer,
            RedirectAttributes redirect) {
        if (ids == null || ids.isEmpty()) {
            Flash.warning(redirect, "meetingrequest.inbox.none-ticked");
        } else {
            int count = service.answer(new AnswerSeveral(event.eventId(), participation, ids, answer.rank()));
            Flash.success(redirect, "meetingrequest.inbox.answered-several", count);
        }
        return "redirect:" + pages.url(event, participation);
    }

    @PostMapping("/{request}/withdraw")
    String withdraw(
            EventRef event, @PathVariable UUID participation, @PathVariable UUID request, RedirectAttributes redirect) {
        service.withdraw(event.eventId(), participation, request);
        Flash.success(redirect, "meetingrequest.inbox.withdrawn");
        return "redirect:" + pages.url(event, participation) + "?box=SENT";
    }

    @GetMapping("/{request}/edit")
    String edit(EventRef event, @PathVariable UUID participation, @PathVariable UUID request, Model model) {
        var shown = inbox.only(event.eventId(), participation, request);
        model.addAttribute("form", EditForm.of(shown.rows().getFirst()));
        pages.fill(model, event, participation, shown);
        return "meetingrequest/edit";
    }

    @PostMapping("/{request}/edit")
    String save(
            EventRef event,
            @PathVariable UUID participation,
            @PathVariable UUID request,
            @Valid @ModelAttribute("form") EditForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        boolean saved = FormErrors.accepts(
                errors,
                response,
                () -> service.edit(event.eventId(), participation, request, form.rank(), form.message()));
        if (saved) {
            return "redirect:" + pages.url(event, participation) + "?box=SENT";
        }
        pages.fill(model, event, participation, inbox.only(event.eventId(), participation, request));
        return "meetingrequest/edit";
    }
}
