package it.incontro.timetable;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads plans for pages and for other modules. */
@Component
class PlanQueries {

    private static final String VIEW = """
        select id, event_id, kind, number, name, draft_number, working, revision, based_on, created_at, published_at, effective_at,
            stopped_at, discarded_at
        from plan
        """;

    private static final String ROWS = """
        select p.id, p.kind, p.number, p.name, p.draft_number, p.working, p.revision, p.created_at, c.name as created_by_name,
            p.published_at, b.name as published_by_name, p.effective_at, p.stopped_at,
            case when p.kind = 'DRAFT' then 'DRAFT' when p.stopped_at is not null then 'STOPPED'
                when p.effective_at > :now then 'WAITING'
                when exists (select 1 from plan n where n.event_id = p.event_id and n.number > p.number
                    and n.stopped_at is null and n.effective_at <= :now) then 'PAST'
                else 'CURRENT' end as state,
            greatest(0, coalesce(ceil(extract(epoch from p.effective_at - cast(:now as timestamptz)) / 60), 0))
                as minutes_left,
            (select count(*) from placement l where l.plan_id = p.id and l.meeting_id is not null) as meetings,
            (select count(*) from placement l where l.plan_id = p.id and l.agenda_item_id is not null) as items,
            (select count(distinct individual_id) from placement_person l where l.plan_id = p.id) as persons
        from plan p
        left join account c on 'account:' || c.id = p.created_by
        left join account b on 'account:' || b.id = p.published_by
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PlanView> working(UUID eventId) {
        return jdbc.sql(VIEW + "where event_id = ? and working")
                .param(eventId)
                .query(PlanView.class)
                .optional();
    }

    /** The newest version that is out, by the real clock. */
    Optional<PlanView> effective(UUID eventId) {
        return jdbc.sql(VIEW + """
            where event_id = :event and stopped_at is null and effective_at <= :now order by number desc limit 1
            """)
                .param("event", eventId)
                .param("now", Timestamp.from(clock.instant()))
                .query(PlanView.class)
                .optional();
    }

    /** The newest version that was not stopped, out or waiting, but for this one. */
    Optional<PlanView> lastPublished(UUID eventId, UUID except) {
        return jdbc.sql(VIEW + """
            where event_id = :event and kind <> 'DRAFT' and stopped_at is null and id <> :except
            order by number desc limit 1
            """)
                .param("event", eventId)
                .param("except", except)
                .query(PlanView.class)
                .optional();
    }

    /** A version that is published but waits. */
    Optional<PlanView> waiting(UUID eventId) {
        return jdbc.sql(VIEW + """
            where event_id = :event and stopped_at is null and effective_at > :now order by number desc limit 1
            """)
                .param("event", eventId)
                .param("now", Timestamp.from(clock.instant()))
                .query(PlanView.class)
                .optional();
    }

    int nextNumber(UUID eventId) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from plan where event_id = ?")
                .param(eventId)
                .query(Integer.class)
                .single();
    }

    int nextDraftNumber(UUID eventId) {
        return jdbc.sql("select coalesce(max(draft_number), 0) + 1 from plan where event_id = ?")
                .param(eventId)
                .query(Integer.class)
                .single();
    }

    /** All plans but discarded ones: the working draft, other drafts, then versions, the newest first. */
    List<PlanRow> rows(UUID eventId) {
        return jdbc.sql(ROWS + """
            where p.event_id = :event and p.discarded_at is null
            order by p.working desc, p.number desc nulls first, p.created_at desc
            """)
                .param("event", eventId)
                .param("now", Timestamp.from(clock.instant()))
                .query(PlanRow.class)
                .list();
    }

    Optional<PlanRow> row(UUID eventId, UUID planId) {
        return jdbc.sql(ROWS + "where p.event_id = :event and p.id = :plan")
                .param("event", eventId)
                .param("plan", planId)
                .param("now", Timestamp.from(clock.instant()))
                .query(PlanRow.class)
                .optional();
    }
}
