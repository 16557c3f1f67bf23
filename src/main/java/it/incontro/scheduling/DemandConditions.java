package it.incontro.scheduling;

import it.incontro.scheduling.solver.Demand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Imposes on demands what the organiser has laid down for them. What cannot be met because something has gone is left
 * out: an agenda in which nobody sits any more, an earlier meeting that is not wanted any more. A meeting that is fixed or
 * has an agreed slot keeps to that whatever its sessions are.
 */
@Component
class DemandConditions {

    private final JdbcClient jdbc;

    DemandConditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same demands with their conditions; one that comes before is among them. */
    List<Demand> imposedOn(UUID eventId, List<Demand> demands) {
        Set<UUID> known = demands.stream().map(Demand::id).collect(Collectors.toSet());
        Imposed imposed = new Imposed(required(eventId), teams(eventId), earlier(eventId, known), slots(eventId));
        return demands.stream().map(imposed::on).toList();
    }

    private Set<UUID> required(UUID eventId) {
        return jdbc.sql("select id from meeting_request where event_id = ? and required")
                .param(eventId)
                .query(UUID.class)
                .set();
    }

    /** The first agenda has no team: it goes by the participation, as {@link PartyQueries} has it. */
    private Map<UUID, Set<UUID>> teams(UUID eventId) {
        return pairs("""
            select distinct x.request_id, coalesce(d.team_id, d.participation_id)
            from meeting_request_agenda x join attendee d on d.participation_id = x.participation_id
            left join team t on t.id = d.team_id
            where x.event_id = ? and coalesce(t.number, 1) = x.number
            """, eventId);
    }

    private Map<UUID, Set<UUID>> earlier(UUID eventId, Set<UUID> known) {
        Map<UUID, Set<UUID>> earlier =
                pairs("select request_id, earlier_id from meeting_request_precedence where event_id = ?", eventId);
        earlier.values().forEach(ids -> ids.retainAll(known));
        return earlier;
    }

    private Map<UUID, Set<UUID>> slots(UUID eventId) {
        return pairs("""
            select x.request_id, s.id from meeting_request_session x join meeting_slot s on s.session_id = x.session_id
            where x.event_id = ?
            """, eventId);
    }

    private Map<UUID, Set<UUID>> pairs(String sql, UUID eventId) {
        Map<UUID, Set<UUID>> pairs = new HashMap<>();
        jdbc.sql(sql).param(eventId).query(row -> {
            pairs.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                    .add(row.getObject(2, UUID.class));
        });
        return pairs;
    }

    /** What is laid down in an event, by request. */
    private record Imposed(
            Set<UUID> required, Map<UUID, Set<UUID>> teams, Map<UUID, Set<UUID>> earlier, Map<UUID, Set<UUID>> slots) {

        Demand on(Demand demand) {
            UUID id = demand.id();
            Demand next = required.contains(id) ? demand.thatIsRequired() : demand;
            if (teams.containsKey(id)) {
                next = next.withTeams(teams.getOrDefault(id, Set.of()));
            }
            if (earlier.containsKey(id)) {
                next = next.after(earlier.getOrDefault(id, Set.of()));
            }
            boolean free = demand.lock() == null && demand.slotIds().isEmpty();
            return free && slots.containsKey(id) ? next.inSlots(slots.getOrDefault(id, Set.of())) : next;
        }
    }
}
