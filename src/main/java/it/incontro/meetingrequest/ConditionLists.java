package it.incontro.meetingrequest;

import it.incontro.identity.CurrentTenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is laid down for the meetings of several requests, to be read beside them in a list. */
@Service
public class ConditionLists {

    private static final String REQUIRED = """
        select id, required from meeting_request
        where organiser_id = :organiser and event_id = :event and id in (:ids) and state = 'ACCEPTED' and required
        """;

    private static final String AGENDAS = """
        select x.request_id, c.legal_name || coalesce(' · ' || b.division, '') as participation, x.number,
            exists (select from attendee d left join team k on k.id = d.team_id
                where d.participation_id = x.participation_id and coalesce(k.number, 1) = x.number) as taken
        from meeting_request_agenda x
        join meeting_request r on r.id = x.request_id and r.state = 'ACCEPTED'
        join participation p on p.id = x.participation_id
        join company c on c.id = p.company_id left join buyer b on b.id = p.buyer_id
        where x.organiser_id = :organiser and x.event_id = :event and x.request_id in (:ids) order by participation
        """;

    private static final String SESSIONS = """
        select x.request_id, min(s.starts_at), max(s.ends_at) from meeting_request_session x
        join meeting_request r on r.id = x.request_id and r.state = 'ACCEPTED'
        join meeting_slot s on s.session_id = x.session_id
        where x.organiser_id = :organiser and x.event_id = :event and x.request_id in (:ids)
        group by x.request_id, x.session_id order by 2
        """;

    private static final String EARLIER = order("request_id", "earlier_id");
    private static final String LATER = order("earlier_id", "request_id");

    private final JdbcClient jdbc;

    ConditionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By request; those without conditions are not there, nor those that are not accepted now. */
    @Transactional(readOnly = true)
    public Map<UUID, ConditionsShown> of(UUID eventId, Collection<UUID> requestIds) {
        if (requestIds.isEmpty()) {
            return Map.of();
        }
        Asked asked = new Asked(eventId, requestIds);
        var required = read(REQUIRED, asked, (row, number) -> row.getBoolean(2));
        var agendas = read(
                AGENDAS,
                asked,
                (row, number) -> new ConditionsShown.Agenda(row.getString(2), row.getInt(3), row.getBoolean(4)));
        var earlier = read(EARLIER, asked, (row, number) -> row.getString(2));
        var later = read(LATER, asked, (row, number) -> row.getString(2));
        var sessions = read(
                SESSIONS,
                asked,
                (row, number) -> new ConditionsShown.Session(
                        row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()));
        Set<UUID> any = new HashSet<>();
        List.of(required, agendas, earlier, later, sessions).forEach(found -> any.addAll(found.keySet()));
        Map<UUID, ConditionsShown> shown = new HashMap<>();
        any.forEach(id -> shown.put(
                id,
                new ConditionsShown(
                        required.containsKey(id),
                        agendas.getOrDefault(id, List.of()),
                        earlier.getOrDefault(id, List.of()),
                        later.getOrDefault(id, List.of()),
                        sessions.getOrDefault(id, List.of()))));
        return shown;
    }

    /** The names of the requests in one column of the order, for those in the other, as far as both can take place. */
    private static String order(String of, String named) {
        return """
            select x.%1$s, %3$s as name
            from meeting_request_precedence x
            join meeting_request s on s.id = x.%1$s and s.state = 'ACCEPTED'
            join meeting_request r on r.id = x.%2$s
            join participation a on a.id = r.asker_id join participation t on t.id = r.target_id
            where x.organiser_id = :organiser and x.event_id = :event and x.%1$s in (:ids) and %4$s order by name
            """.formatted(of, named, ConditionQueries.NAME, ConditionQueries.COUNTS);
    }

    private <T> Map<UUID, List<T>> read(String sql, Asked asked, RowMapper<T> value) {
        Map<UUID, List<T>> found = new HashMap<>();
        jdbc.sql(sql)
                .param("organiser", CurrentTenant.required())
                .param("event", asked.eventId())
                .param("ids", asked.requestIds())
                .query((row, number) -> found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(value.mapRow(row, number)))
                .list();
        return found;
    }

    private record Asked(UUID eventId, Collection<UUID> requestIds) {}
}
