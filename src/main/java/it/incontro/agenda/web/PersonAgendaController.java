package it.incontro.agenda.web;

import it.incontro.agenda.AgendaCalendars;
import it.incontro.agenda.AgendaReader;
import it.incontro.agenda.AgendaService;
import it.incontro.agenda.AgendaView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Recorded;
import it.incontro.identity.Who;
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

/** The agenda of a person: page, paper, calendar file. */
@Controller
@Allow({Who.PERSON, Who.ORGANISER})
@RequestMapping("/events/{code}/persons/{person}")
class PersonAgendaController {

    private final AgendaService agendas;
    private final AgendaCalendars calendars;
    private final AgendaReaders readers;
    private final AgendaPages pages;

    PersonAgendaController(AgendaService agendas, AgendaCalendars calendars, AgendaReaders readers, AgendaPages pages) {
        this.agendas = agendas;
        this.calendars = calendars;
        this.readers = readers;
        this.pages = pages;
    }

    @GetMapping("/agenda")
    String page(EventRef event, @PathVariable UUID person, Locale locale, Model model) {
        AgendaReader reader = readers.of(event, locale);
        AgendaView agenda = agendas.ofPerson(event.eventId(), person, reader);
        if (reader.unreleased()) {
            model.addAttribute("back", "/events/" + event.code() + "/agendas");
        }
        String path = "/events/" + event.code() + "/persons/" + person + "/agenda";
        return pages.page(event, path, agenda, model);
    }

    @GetMapping("/agenda/print")
    @Recorded("agenda.print")
    String print(
            EventRef event,
            @PathVariable UUID person,
            @RequestParam @Nullable String paper,
            Locale locale,
            Model model) {
        AgendaView agenda = agendas.ofPerson(event.eventId(), person, readers.of(event, locale));
        return pages.print(event, List.of(agenda), paper, model);
    }

    @GetMapping("/agenda.ics")
    @Recorded("agenda.calendar")
    ResponseEntity<byte[]> calendar(EventRef event, @PathVariable UUID person, Locale locale) {
        return AgendaPages.download(calendars.ofPerson(event.eventId(), person, readers.of(event, locale)));
    }
}
