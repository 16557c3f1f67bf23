package it.incontro.home.web;

import it.incontro.event.EventDirectory;
import it.incontro.event.EventListing;
import it.incontro.home.AuditPages;
import it.incontro.identity.Allow;
import it.incontro.identity.AuditFilter;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what: of an event for its organisers, of all for the owners. */
@Controller
class AuditController {

    private static final int SIZE = 50;
    private static final ZoneId OF_ORGANISERS = ZoneId.of("Europe/Rome");

    private final AuditPages pages;
    private final EventDirectory directory;

    AuditController(AuditPages pages, EventDirectory directory) {
        this.pages = pages;
        this.directory = directory;
    }

    @GetMapping("/events/{code}/audit")
    @Allow(Who.ORGANISER)
    String ofEvent(
            EventRef event,
            @ModelAttribute("form") AuditForm form,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        ZoneId zone = directory.find(event.eventId()).map(EventListing::zoneId).orElse(OF_ORGANISERS);
        model.addAttribute("events", Map.of());
        model.addAttribute("url", "/events/" + event.code() + "/audit");
        return page(event.eventId(), form, zone, page, locale, request, model);
    }

    @GetMapping("/organisers/{organiser}/audit")
    @Allow(Who.OWNER)
    String ofOrganiser(
            @PathVariable String organiser,
            @ModelAttribute("form") AuditForm form,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("events", pages.events(locale));
        model.addAttribute("url", "/organisers/" + organiser + "/audit");
        return page(null, form, OF_ORGANISERS, page, locale, request, model);
    }

    private String page(
            @Nullable UUID event,
            AuditForm form,
            ZoneId zone,
            int page,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        AuditFilter filter = form.filter(event, zone);
        Paging paging = Paging.of(request, page, SIZE, pages.count(filter));
        model.addAttribute("zone", zone);
        model.addAttribute("paging", paging);
        model.addAttribute("lines", pages.lines(filter, paging.offset(), SIZE, locale));
        model.addAttribute("accounts", pages.accounts(event));
        model.addAttribute("actions", pages.actions(event));
        model.addAttribute("behalves", pages.behalves(event));
        return "home/audit";
    }
}
