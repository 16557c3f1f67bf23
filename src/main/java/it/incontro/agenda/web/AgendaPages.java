package it.incontro.agenda.web;

import it.incontro.agenda.AgendaFile;
import it.incontro.agenda.AgendaView;
import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.EventRef;
import it.incontro.support.calendar.CalendarFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages that participations and persons have in common. */
@Component
class AgendaPages {

    private final EventService events;

    AgendaPages(EventService events) {
        this.events = events;
    }

    String page(EventRef event, String path, AgendaView agenda, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("agenda", agenda);
        model.addAttribute("path", path);
        return "agenda/agenda";
    }

    String print(EventRef event, List<AgendaView> agendas, @Nullable String paper, Model model) {
        EventView view = events.find(event.eventId());
        model.addAttribute("event", view);
        model.addAttribute("agendas", agendas);
        model.addAttribute("paper", Paper.of(paper, view));
        return "agenda/print";
    }

    static ResponseEntity<byte[]> download(AgendaFile file) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.CONTENT_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.content().getBytes(StandardCharsets.UTF_8));
    }
}
