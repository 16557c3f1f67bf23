package it.incontro.agenda.web;

import it.incontro.agenda.AgendaReader;
import it.incontro.agenda.AgendaService;
import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.Recorded;
import it.incontro.identity.Who;
import it.incontro.participation.Side;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's agenda, for the organiser to open and print. */
@Controller
@Allow(Who.ORGANISER)
@RequestMapping("/events/{code}/agendas")
class AgendasController {

    private static final String DELEGATION = "DELEGATION";
    private static final String INTERPRETER = "INTERPRETER";

    private final AgendaService agendas;
    private final EventService events;
    private final AgendaPages pages;

    AgendasController(AgendaService agendas, EventService events, AgendaPages pages) {
        this.agendas = agendas;
        this.events = events;
        this.pages = pages;
    }

    @GetMapping
    String list(
            EventRef event,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("version", agendas.version(event.eventId()).orElse(null));
        List<AgendaGroup> groups = groups(event, group, q, locale);
        boolean filtered = !group.isEmpty() || !q.isBlank();
        model.addAttribute("groups", groups);
        model.addAttribute(
                "programmes",
                !groups.isEmpty() || (filtered && !groups(event, "", "", locale).isEmpty()));
        model.addAttribute("group", group);
        model.addAttribute("q", q);
        return "agenda/agendas";
    }

    @GetMapping("/print")
    @Recorded("agenda.print-all")
    @FreshFactor
    String print(
            EventRef event,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String paper,
            Locale locale,
            Model model) {
        model.addAttribute("group", group);
        model.addAttribute("q", q);
        List<AgendaGroup> wanted = groups(event, group, q, locale);
        return pages.print(
                event, wanted.stream().flatMap(one -> one.agendas().stream()).toList(), paper, model);
    }

    private List<AgendaGroup> groups(EventRef event, String group, String words, Locale locale) {
        AgendaReader reader = AgendaReader.organiser(locale);
        Stream<AgendaGroup> sides = Stream.of(Side.values())
                .filter(side -> group.isEmpty() || group.equals(side.name()))
                .map(side ->
                        new AgendaGroup(side.name(), "participations", agendas.ofSide(event.eventId(), side, reader)));
        Stream<AgendaGroup> persons = Stream.of(DELEGATION, INTERPRETER)
                .filter(key -> group.isEmpty() || group.equals(key))
                .map(key -> new AgendaGroup(
                        key,
                        "persons",
                        key.equals(DELEGATION)
                                ? agendas.ofAllMembers(event.eventId(), reader)
                                : agendas.ofAllInterpreters(event.eventId(), reader)));
        return Stream.concat(sides, persons)
                .map(one -> one.shown().matching(words))
                .filter(one -> !one.agendas().isEmpty())
                .toList();
    }
}
