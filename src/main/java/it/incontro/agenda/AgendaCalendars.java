package it.incontro.agenda;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.support.calendar.CalendarEntry;
import it.incontro.support.calendar.CalendarFile;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agendas as calendar files: what was dropped since an earlier version is in them as cancelled. */
@Service
public class AgendaCalendars {

    private final AgendaService agendas;
    private final AgendaHistory history;
    private final HolderQueries holders;
    private final EventService events;
    private final MessageSource messages;
    private final Clock clock;

    AgendaCalendars(
            AgendaService agendas,
            AgendaHistory history,
            HolderQueries holders,
            EventService events,
            MessageSource messages,
            Clock clock) {
        this.agendas = agendas;
        this.history = history;
        this.holders = holders;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /** The file of a participation. */
    @Transactional(readOnly = true)
    public AgendaFile ofParticipation(UUID eventId, UUID participationId, AgendaReader reader) {
        AgendaView agenda = agendas.ofParticipation(eventId, participationId, reader);
        return file(eventId, holders.participation(eventId, participationId), agenda, reader);
    }

    /** The file of a person, with all their hats. */
    @Transactional(readOnly = true)
    public AgendaFile ofPerson(UUID eventId, UUID personId, AgendaReader reader) {
        AgendaView agenda = agendas.ofPerson(eventId, personId, reader);
        return file(eventId, holders.person(eventId, personId, reader), agenda, reader);
    }

    private AgendaFile file(UUID eventId, Holder holder, AgendaView agenda, AgendaReader reader) {
        EventView event = events.find(eventId);
        List<AgendaEntry> dropped = history.dropped(eventId, holder, reader);
        List<CalendarEntry> entries = Stream.concat(
                        agenda.entries().stream().map(entry -> entry(agenda, entry, entry.cancelled())),
                        dropped.stream().map(entry -> entry(agenda, entry, true)))
                .toList();
        String name = event.title(reader.locale()) + " – " + holder.name();
        return new AgendaFile(fileName(event, agenda), CalendarFile.of(name, event.zone(), contact(event), entries));
    }

    private static CalendarFile.Contact contact(EventView event) {
        return new CalendarFile.Contact(
                event.details().contactName(), event.details().contactEmail());
    }

    private CalendarEntry entry(AgendaView agenda, AgendaEntry entry, boolean cancelled) {
        AgendaVersion version = agenda.version();
        boolean firm = version != null && !version.provisional();
        CalendarEntry.Status status = cancelled
                ? CalendarEntry.Status.CANCELLED
                : firm ? CalendarEntry.Status.CONFIRMED : CalendarEntry.Status.TENTATIVE;
        String location = Stream.of(entry.where(), entry.address())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return new CalendarEntry(
                entry.calendarUid(),
                // Both only ever rise: the entry's own changes, and the versions that confirm or drop it.
                entry.sequence() + (version == null ? 0 : version.number()),
                status,
                entry.startsAt(),
                entry.endsAt(),
                entry.title(),
                description(agenda, entry),
                location.isEmpty() ? null : location,
                version == null ? clock.instant() : version.publishedAt());
    }

    private String description(AgendaView agenda, AgendaEntry entry) {
        String people = entry.counterparts().stream()
                .map(person -> person.jobTitle() == null ? person.name() : person.name() + ", " + person.jobTitle())
                .collect(Collectors.joining("\n"));
        String interpreters = entry.interpreters().isEmpty()
                ? ""
                : messages.getMessage(
                        "agenda.entry.interpreters",
                        new Object[] {entry.interpreterNames()},
                        agenda.times().locale());
        return Stream.of(people, interpreters, entry.note(), standing(agenda))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** From which version an entry is, or that it is from the programme that is shown before any. */
    private String standing(AgendaView agenda) {
        java.util.Locale locale = agenda.times().locale();
        AgendaVersion version = agenda.version();
        if (version == null) {
            return messages.getMessage("agenda.calendar.programme", null, locale);
        }
        return messages.getMessage(
                version.provisional() ? "agenda.calendar.provisional" : "agenda.calendar.version",
                new Object[] {String.valueOf(version.number()), agenda.times().moment(version.publishedAt())},
                locale);
    }

    private static String fileName(EventView event, AgendaView agenda) {
        String name = java.text.Normalizer.normalize(agenda.holder(), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "")
                .toLowerCase(java.util.Locale.ROOT);
        return event.code() + (name.isEmpty() ? "" : "-" + name) + ".ics";
    }
}
