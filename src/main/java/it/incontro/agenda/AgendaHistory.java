package it.incontro.agenda;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares somebody's agenda with earlier versions of it: for the mail about a version, and for calendar files. */
@Service
public class AgendaHistory {

    private final AgendaQueries queries;
    private final AgendaLines lines;
    private final HolderQueries holders;
    private final EventService events;
    private final Clock clock;

    AgendaHistory(AgendaQueries queries, AgendaLines lines, HolderQueries holders, EventService events, Clock clock) {
        this.queries = queries;
        this.lines = lines;
        this.holders = holders;
        this.events = events;
        this.clock = clock;
    }

    /** What a version changes for a person against the one before; empty if it is not out or was stopped. */
    @Transactional(readOnly = true)
    public Optional<VersionNews> newsFor(UUID eventId, UUID planId, UUID personId, AgendaReader reader) {
        List<AgendaVersion> versions = queries.versions(eventId, clock.instant());
        int index = versions.stream().map(AgendaVersion::planId).toList().indexOf(planId);
        if (index < 0) {
            return Optional.empty();
        }
        UUID before = index + 1 < versions.size() ? versions.get(index + 1).planId() : null;
        EventView event = events.find(eventId);
        Holder holder = holders.person(eventId, personId, reader);
        PlanSheet sheet = lines.read(Scope.of(eventId, holder, plans(planId, before)), reader);
        List<AgendaChange> changes = changes(
                before == null ? List.of() : sheet.entries(holder, before, reader),
                sheet.entries(holder, planId, reader));
        AgendaTimes times = AgendaTimes.of(event.zone(), reader.locale(), holder.american());
        return Optional.of(new VersionNews(versions.get(index), times, changes));
    }

    /** Entries of earlier versions that are in the present one no more, as they last were. */
    List<AgendaEntry> dropped(UUID eventId, Holder holder, AgendaReader reader) {
        List<AgendaVersion> versions = queries.versions(eventId, clock.instant());
        if (versions.size() < 2) {
            return List.of();
        }
        List<UUID> plans = versions.stream().map(AgendaVersion::planId).toList();
        PlanSheet sheet = lines.read(Scope.of(eventId, holder, plans), reader);
        Map<UUID, AgendaEntry> dropped = new LinkedHashMap<>();
        List<UUID> present = sheet.entries(holder, plans.getFirst(), reader).stream()
                .map(AgendaEntry::id)
                .toList();
        plans.stream()
                .skip(1)
                .flatMap(plan -> sheet.entries(holder, plan, reader).stream())
                .filter(entry -> !present.contains(entry.id()))
                .forEach(entry -> dropped.putIfAbsent(entry.id(), entry));
        return List.copyOf(dropped.values());
    }

    private static List<UUID> plans(UUID plan, @Nullable UUID before) {
        return before == null ? List.of(plan) : List.of(plan, before);
    }

    private static List<AgendaChange> changes(List<AgendaEntry> before, List<AgendaEntry> after) {
        Map<UUID, AgendaEntry> old = new LinkedHashMap<>();
        before.forEach(entry -> old.put(entry.id(), entry));
        List<AgendaChange> changes = new ArrayList<>();
        for (AgendaEntry entry : after) {
            AgendaEntry earlier = old.remove(entry.id());
            if (earlier == null || differs(earlier, entry)) {
                changes.add(new AgendaChange(earlier, entry));
            }
        }
        old.values().forEach(gone -> changes.add(new AgendaChange(gone, null)));
        return changes;
    }

    private static boolean differs(AgendaEntry before, AgendaEntry after) {
        return !before.startsAt().equals(after.startsAt())
                || !before.endsAt().equals(after.endsAt())
                || !Objects.equals(before.where(), after.where());
    }
}
