package it.incontro.event.web;

import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.event.EventView;
import it.incontro.event.NoticeService;
import it.incontro.event.PrivacyNotice;
import it.incontro.identity.Access;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The privacy notice of an event, for everybody whose data it holds: the version in force, and those before. */
@Controller
@Allow(Who.ANYONE)
class NoticeController {

    private final EventService events;
    private final NoticeService notices;

    NoticeController(EventService events, NoticeService notices) {
        this.events = events;
        this.notices = notices;
    }

    @GetMapping("/events/{code}/privacy")
    String read(EventRef ref, @RequestParam @Nullable Integer version, HttpServletRequest request, Model model) {
        EventView event = events.find(ref.eventId());
        if (event.status() == EventStatus.DRAFT && !Access.belongs(request)) {
            throw new NotFound("draft " + ref.code());
        }
        PrivacyNotice notice = version == null ? notices.inForce(event.id()) : notices.version(event.id(), version);
        model.addAttribute("event", event);
        model.addAttribute("notice", notice);
        model.addAttribute("page", NoticePage.of(notice.content()));
        model.addAttribute("before", notices.before(event.id()));
        return "event/notice";
    }
}
