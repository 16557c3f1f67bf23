package it.incontro.meetingrequest.web;

import it.incontro.event.EventService;
import it.incontro.identity.EventRef;
import it.incontro.meetingrequest.Box;
import it.incontro.meetingrequest.InboxPage;
import it.incontro.meetingrequest.RequestInbox;
import it.incontro.participation.AvailabilityService;
import it.incontro.participation.ParticipationService;
import it.incontro.support.web.Flash;
import it.incontro.support.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of a participation's requests share: their model, and where an answer leads. */
@Component
class InboxPages {

    private static final String ROW = "meetingrequest/inbox :: answered";

    private final RequestInbox inbox;
    private final EventService events;
    private final ParticipationService participations;
    private final AvailabilityService availability;

    InboxPages(
            RequestInbox inbox,
            EventService events,
            ParticipationService participations,
            AvailabilityService availability) {
        this.availability = availability;
        this.inbox = inbox;
        this.events = events;
        this.participations = participations;
    }

    String url(EventRef event, UUID participation) {
        return "/events/" + event.code() + "/participations/" + participation + "/meeting-requests";
    }

    void fill(Model model, EventRef event, UUID participation, InboxPage page) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("participation", participations.find(event.eventId(), participation));
        model.addAttribute("page", page);
        model.addAttribute("several", page.box() == Box.WAITING && page.rows().size() > 1);
        model.addAttribute("base", "/events/" + event.code() + "/participations/" + participation);
        model.addAttribute("colleagues", inbox.colleagues(event.eventId(), participation));
        model.addAttribute(
                "mayAsk", !inbox.sidesToAsk(event.eventId(), participation).isEmpty());
        model.addAttribute("notFree", availability.notFree(event.eventId(), participation));
        model.addAttribute("room", inbox.room(event.eventId(), participation));
        String list = url(event, participation) + "?box=" + page.box();
        model.addAttribute("paging", new Paging(list, page.page(), InboxPage.SIZE, page.count(page.box())));
    }

    /** After an answer: its own row with htmx, else the list with a notice that can undo it. */
    String answered(
            EventRef event, UUID participation, UUID request, String key, Model model, RedirectAttributes redirect) {
        InboxPage shown = inbox.only(event.eventId(), participation, request);
        if (isPart()) {
            return row(model, event, participation, shown, key);
        }
        String undo = url(event, participation) + "/" + request + "/undo";
        var row = shown.rows().getFirst();
        if (row.canUndo(shown.now())) {
            Flash.undoable(redirect, undo, key, row.otherName());
        } else {
            Flash.success(redirect, key, row.otherName());
        }
        return "redirect:" + url(event, participation);
    }

    /** What was said with an answer cannot be read: the request once more, with what was typed and what is wrong. */
    String again(EventRef event, UUID participation, UUID request, @Nullable Object typed, Model model) {
        InboxPage shown = inbox.only(event.eventId(), participation, request);
        fill(model, event, participation, shown);
        model.addAttribute("entry", shown.rows().getFirst());
        model.addAttribute("typed", typed);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
                && present.getResponse() != null) {
            present.getResponse().setStatus(422);
        }
        return isPart() ? ROW : "meetingrequest/inbox";
    }

    /** After an answer was taken back: the request waits again. */
    String pendingAgain(
            EventRef event, UUID participation, UUID request, String key, Model model, RedirectAttributes redirect) {
        InboxPage shown = inbox.only(event.eventId(), participation, request);
        if (isPart()) {
            return row(model, event, participation, shown, key);
        }
        Flash.success(redirect, key, shown.rows().getFirst().otherName());
        return "redirect:" + url(event, participation);
    }

    private String row(Model model, EventRef event, UUID participation, InboxPage shown, String key) {
        fill(model, event, participation, shown);
        model.addAttribute("entry", shown.rows().getFirst());
        model.addAttribute("several", shown.box() == Box.WAITING && shown.count(Box.WAITING) > 1);
        Flash.now(model, "success", key, shown.rows().getFirst().otherName());
        return ROW;
    }

    private static boolean isPart() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getRequest().getHeader("HX-Request") != null;
    }
}
