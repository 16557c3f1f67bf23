package it.incontro.agenda;

import it.incontro.event.EventClock;
import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.participation.Side;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agendas from the published version that holds; before the first, the programmes of released delegations. */
@Service
public class AgendaService {

    private final AgendaQueries queries;
    private final AgendaLines lines;
    private final HolderQueries holders;
    private final EventService events;
    private final EventClock eventClock;
    private final Clock clock;

    AgendaService(
            AgendaQueries queries,
            AgendaLines lines,
            HolderQueries holders,
            EventService events,
            EventClock eventClock,
            Clock clock) {
        this.queries = queries;
        this.lines = lines;
        this.holders = holders;
        this.events = events;
        this.eventClock = eventClock;
        this.clock = clock;
    }

    /** The version that holds: the newest that is out and was not stopped. */
    @Transactional(readOnly = true)
    public Optional<AgendaVersion> version(UUID eventId) {
        return queries.versions(eventId, clock.instant()).stream().findFirst();
    }

    /** The agenda of a participation: its meetings, and the items of its attendees. */
    @Transactional(readOnly = true)
    public AgendaView ofParticipation(UUID eventId, UUID participationId, AgendaReader reader) {
        return agenda(eventId, holders.participation(eventId, participationId), reader);
    }

    /** The agenda of a person in all their hats. */
    @Transactional(readOnly = true)
    public AgendaView ofPerson(UUID eventId, UUID personId, AgendaReader reader) {
        return agenda(eventId, holders.person(eventId, personId, reader), reader);
    }

    /** The agendas of all participations of a side that take part, read at once. */
    @Transactional(readOnly = true)
    public List<AgendaView> ofSide(UUID eventId, Side side, AgendaReader reader) {
        return agendas(eventId, holders.participations(eventId, side), reader);
    }

    /** The agendas of all members of the event's delegations. */
    @Transactional(readOnly = true)
    public List<AgendaView> ofAllMembers(UUID eventId, AgendaReader reader) {
        return agendas(eventId, holders.members(eventId), reader);
    }

    /** The agendas of all interpreters of the event, and of those whom the version that holds still names. */
    @Transactional(readOnly = true)
    public List<AgendaView> ofAllInterpreters(UUID eventId, AgendaReader reader) {
        UUID planId = version(eventId).map(AgendaVersion::planId).orElse(null);
        return agendas(eventId, holders.interpreters(eventId, planId), reader);
    }

    private AgendaView agenda(UUID eventId, Holder holder, AgendaReader reader) {
        return views(eventId, List.of(holder), Scope.of(eventId, holder, List.of()), reader)
                .getFirst();
    }

    private List<AgendaView> agendas(UUID eventId, List<Holder> all, AgendaReader reader) {
        return views(eventId, all, Scope.everybody(eventId, List.of()), reader);
    }

    private List<AgendaView> views(UUID eventId, List<Holder> all, Scope scope, AgendaReader reader) {
        EventView event = events.find(eventId);
        AgendaVersion version = version(eventId).orElse(null);
        PlanSheet sheet =
                version == null ? lines.programme(scope) : lines.read(scope.of(List.of(version.planId())), reader);
        Instant now = eventClock.now(eventId);
        return all.stream()
                .map(holder -> view(holder, event, version, sheet, now, reader))
                .toList();
    }

    private static AgendaView view(
            Holder holder,
            EventView event,
            @Nullable AgendaVersion version,
            PlanSheet sheet,
            Instant now,
            AgendaReader reader) {
        AgendaTimes times = AgendaTimes.of(event.zone(), reader.locale(), holder.american());
        List<AgendaEntry> entries = sheet.entries(holder, version == null ? event.id() : version.planId(), reader);
        return new AgendaView(
                holder.id(),
                holder.name(),
                version,
                days(entries, times),
                nextUp(entries, times, now),
                times,
                holder.persons().size() > 1);
    }

    private static List<AgendaDay> days(List<AgendaEntry> entries, AgendaTimes times) {
        TreeMap<LocalDate, List<AgendaEntry>> days = new TreeMap<>();
        entries.forEach(entry -> days.computeIfAbsent(
                        LocalDate.ofInstant(entry.startsAt(), times.zone()), date -> new ArrayList<>())
                .add(entry));
        return days.entrySet().stream()
                .map(day -> new AgendaDay(day.getKey(), day.getValue()))
                .toList();
    }

    /** On a day of the agenda, what is on or comes next; open items do not call anybody away. */
    private static @Nullable AgendaEntry nextUp(List<AgendaEntry> entries, AgendaTimes times, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, times.zone());
        return entries.stream()
                .filter(entry ->
                        LocalDate.ofInstant(entry.startsAt(), times.zone()).equals(today))
                .filter(entry -> entry.endsAt().isAfter(now) && !entry.cancelled() && !entry.open())
                .findFirst()
                .orElse(null);
    }
}
