package it.incontro.agenda.web;

import it.incontro.agenda.AgendaCalendars;
import it.incontro.agenda.AgendaService;
import it.incontro.agenda.AgendaView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Recorded;
import it.incontro.identity.Who;
import it.incontro.participation.AvailabilityService;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agenda of a participation: page, paper, calendar file. */
@Controller
@Allow({Who.PARTICIPANT, Who.LINK_HOLDER, Who.ORGANISER})
@RequestMapping("/events/{code}/participations/{participation}")
class ParticipationAgendaController {

    private final AgendaService agendas;
    private final AgendaCalendars calendars;
    private final AgendaReaders readers;
    private final AgendaPages pages;
    private final AvailabilityService availability;

    ParticipationAgendaController(
            AgendaService agendas,
            AgendaCalendars calendars,
            AgendaReaders readers,
            AgendaPages pages,
            AvailabilityService availability) {
        this.availability = availability;
        this.agendas = agendas;
        this.calendars = calendars;
        this.readers = readers;
        this.pages = pages;
    }

    @GetMapping("/agenda")
    String page(EventRef event, @PathVariable UUID participation, Locale locale, Model model) {
        AgendaView agenda = agendas.ofParticipation(event.eventId(), participation, readers.of(event, locale));
        String path = "/events/" + event.code() + "/participations/" + participation + "/agenda";
        model.addAttribute("notFree", availability.notFree(event.eventId(), participation));
        return pages.page(event, path, agenda, model);
    }

    @GetMapping("/agenda/print")
    @Recorded("agenda.print")
    String print(
            EventRef event,
            @PathVariable UUID participation,
            @RequestParam @Nullable String paper,
            Locale locale,
            Model model) {
        AgendaView agenda = agendas.ofParticipation(event.eventId(), participation, readers.of(event, locale));
        return pages.print(event, List.of(agenda), paper, model);
    }

    @GetMapping("/agenda.ics")
    @Recorded("agenda.calendar")
    ResponseEntity<byte[]> calendar(EventRef event, @PathVariable UUID participation, Locale locale) {
        return AgendaPages.download(
                calendars.ofParticipation(event.eventId(), participation, readers.of(event, locale)));
    }
}
