package it.incontro.meetingrequest;

import it.incontro.identity.CurrentTenant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what can be laid down for a meeting, and which order of meetings is laid down already. */
@Component
class ConditionQueries {

    /** The name of a request {@code r} with its participations {@code a} and {@code t}. */
    static final String NAME = """
        (select c.legal_name || coalesce(' · ' || b.division, '') from company c left join buyer b on b.id = a.buyer_id
            where c.id = a.company_id) || ' – ' ||
        (select c.legal_name || coalesce(' · ' || b.division, '') from company c left join buyer b on b.id = t.buyer_id
            where c.id = t.company_id)\
        """;

    /** Whether the meeting of a request {@code r} can be in an agenda. */
    static final String COUNTS = "r.state = 'ACCEPTED' and a.state = 'ADMITTED' and t.state = 'ADMITTED'";

    private final JdbcClient jdbc;

    ConditionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two orders that are laid down at once could close a circle: the second waits for the first. */
    void lockOrder(UUID eventId) {
        jdbc.sql("select id from event where organiser_id = ? and id = ? for no key update")
                .params(CurrentTenant.required(), eventId)
                .query(UUID.class)
                .single();
    }

    /** The accepted requests of either side, and those that come before already, whatever became of them. */
    List<ConditionsView.Earlier> earlier(MeetingRequest request) {
        return jdbc.sql("""
            select r.id as request_id, %1$s as name, %2$s as counts
            from meeting_request r join participation a on a.id = r.asker_id join participation t on t.id = r.target_id
            where r.organiser_id = :organiser and r.event_id = :event and r.id <> :request
                and (%2$s and (r.asker_id in (:sides) or r.target_id in (:sides))
                    or r.id in (select earlier_id from meeting_request_precedence where request_id = :request))
            order by lower(%1$s), r.id
            """.formatted(NAME, COUNTS))
                .param("organiser", request.organiserId())
                .param("event", request.eventId())
                .param("request", request.id())
                .param("sides", Set.of(request.askerId(), request.targetId()))
                .query(ConditionsView.Earlier.class)
                .list();
    }

    /** Those of the chosen requests that come after this one already, at once or by way of others. */
    Set<UUID> comingAfter(UUID requestId, Collection<UUID> chosen) {
        return chosen.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                    with recursive before as (
                        select request_id as chosen, earlier_id from meeting_request_precedence where request_id in (:chosen)
                        union
                        select b.chosen, p.earlier_id
                        from before b join meeting_request_precedence p on p.request_id = b.earlier_id)
                    select distinct chosen from before where earlier_id = :request
                    """)
                        .param("chosen", chosen)
                        .param("request", requestId)
                        .query(UUID.class)
                        .set();
    }
}
