package it.incontro.event.web;

import it.incontro.event.EventDirectory;
import it.incontro.event.EventListing;
import it.incontro.event.EventStatus;
import it.incontro.identity.Access;
import it.incontro.identity.Who;
import it.incontro.support.web.FrameBuilder;
import it.incontro.support.web.FrameContributor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Names the event of a page, and leads its organisers around it. */
@Component
@Order(10)
class EventFrame implements FrameContributor {

    private static final List<String> PAGES = List.of(
            "dashboard",
            "setup",
            "participations",
            "delegations",
            "meeting-requests",
            "agenda-items",
            "board",
            "plans",
            "agendas",
            "audit");

    private final EventDirectory directory;

    EventFrame(EventDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void contribute(FrameBuilder frame, HttpServletRequest request) {
        Access.eventOf(request)
                .flatMap(event -> directory.find(event.eventId()))
                .filter(event -> event.status() != EventStatus.DRAFT || Access.belongs(request))
                .ifPresent(event -> describe(event, frame, request));
    }

    private static void describe(EventListing event, FrameBuilder frame, HttpServletRequest request) {
        String root = "/events/" + event.code();
        boolean organises = Access.holds(request, Who.ORGANISER);
        frame.notice(root + "/privacy");
        frame.place(event.title(LocaleContextHolder.getLocale()), organises ? root + "/dashboard" : root);
        if (organises) {
            PAGES.forEach(page -> frame.link("event.nav." + page, root + "/" + page));
        }
    }
}
