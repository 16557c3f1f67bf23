package it.incontro.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log of the current organiser. */
@Service
public class AuditTrail {

    private static final String MATCHING = """
         from audit_entry e
            left join account a on e.actor_kind = 'ACCOUNT' and a.id = e.actor_id
            left join link_token l on e.actor_kind = 'LINK' and l.id = e.actor_id
        where e.organiser_id = :organiser
            and (cast(:event as uuid) is null or e.event_id = :event)
            and (cast(:kind as text) is null or e.actor_kind = :kind)
            and (cast(:actor as uuid) is null or e.actor_id = :actor)
            and (cast(:action as text) is null or e.action = :action)
            and (cast(:behalf as uuid) is null or e.on_behalf_of = :behalf)
            and (cast(:from as timestamptz) is null or e.at >= :from)
            and (cast(:until as timestamptz) is null or e.at < :until)
        """;

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many entries there are. */
    @Transactional(readOnly = true)
    public int count(AuditFilter filter) {
        return matching("select count(*)" + MATCHING, filter)
                .query(Integer.class)
                .single();
    }

    /** Some of the entries, the latest first. */
    @Transactional(readOnly = true)
    public List<AuditRow> find(AuditFilter filter, int offset, int most) {
        return matching("""
            select e.at, e.actor_kind, e.actor_id, a.name as actor_name, l.participation_id as linked_to,
                e.on_behalf_of, e.event_id, e.action, e.subject_type, e.subject_id, e.details::text as details
            """ + MATCHING + " order by e.at desc, e.id desc limit :most offset :offset", filter)
                .param("most", most)
                .param("offset", offset)
                .query(AuditRow.class)
                .list();
    }

    /** The accounts that did something, by name; of all events if none is named. */
    @Transactional(readOnly = true)
    public List<AuditedAccount> accounts(@Nullable UUID eventId) {
        return within("""
            select distinct e.actor_id as id, a.name, lower(a.name) as sorted
            from audit_entry e left join account a on a.id = e.actor_id
            where e.actor_kind = 'ACCOUNT' and e.organiser_id = :organiser
                and (cast(:event as uuid) is null or e.event_id = :event)
            order by sorted
            """, eventId).query(AuditedAccount.class).list();
    }

    /** What was done. */
    @Transactional(readOnly = true)
    public List<String> actions(@Nullable UUID eventId) {
        return within("""
            select distinct action from audit_entry
            where organiser_id = :organiser and (cast(:event as uuid) is null or event_id = :event) order by action
            """, eventId).query(String.class).list();
    }

    /** The participations on whose behalf something was done. */
    @Transactional(readOnly = true)
    public List<UUID> behalves(@Nullable UUID eventId) {
        return within("""
            select distinct on_behalf_of from audit_entry
            where organiser_id = :organiser and on_behalf_of is not null
                and (cast(:event as uuid) is null or event_id = :event)
            """, eventId).query(UUID.class).list();
    }

    private JdbcClient.StatementSpec within(String sql, @Nullable UUID eventId) {
        return jdbc.sql(sql).param("organiser", CurrentTenant.required()).param("event", eventId);
    }

    private JdbcClient.StatementSpec matching(String sql, AuditFilter filter) {
        Actor.Kind kind = filter.kind();
        return within(sql, filter.eventId())
                .param("kind", kind == null ? null : kind.name())
                .param("actor", filter.actorId())
                .param("action", filter.action())
                .param("behalf", filter.onBehalfOf())
                .param("from", timestamp(filter.from()))
                .param("until", timestamp(filter.until()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
