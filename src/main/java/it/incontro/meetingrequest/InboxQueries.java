package it.incontro.meetingrequest;

import it.incontro.identity.CurrentTenant;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads requests as one side sees them. Who reads, and what is hidden from them, stands here once. */
@Component
class InboxQueries {

    private static final String VISIBLE = """
        with mine as (
            select r.*, r.asker_id = :me as sent,
                r.state = 'PENDING' and (r.target_id = :me and r.target_rank is null
                    or r.asker_id = :me and not r.asker_agreed) as waits,
                r.answered_at is not null and case when r.state = 'DECLINED' then r.declined_by = :me
                    else r.target_id = :me or r.origin = 'ORGANISER' end is true as own_answer,
                r.answered_at is not null and (r.answer_shown_from is null or r.answer_shown_from > :now)
                    and case when r.state = 'DECLINED' then r.declined_by is distinct from :me
                        else r.asker_id = :me end as hidden
            from meeting_request r
            where r.organiser_id = :organiser and r.event_id = :event and :me in (r.asker_id, r.target_id)
                and not exists (select 1 from meeting_request o
                    where o.redirected_to = r.id and o.asker_id = :me and o.answer_shown_from > :now)
        ), heaped as (
            select *, case when waits then 'WAITING' when sent then 'SENT' else 'RECEIVED' end as box from mine
        )
        """;

    private static final String ROWS = VISIBLE + """
        select m.id, o.id as other_id, c.legal_name || coalesce(' · ' || b.division, '') as other_name,
            o.side as other_side, c.city, c.country,
            coalesce(b.requirements_en, c.profile_en) as profile_en,
            coalesce(b.requirements_it, c.profile_it) as profile_it,
            m.origin, m.sent, m.waits, m.own_answer and not m.hidden as own_answer,
            case when m.hidden then 'PENDING' else m.state end as state, m.asker_rank,
            case when m.sent then m.asker_rank else m.target_rank end as own_rank, m.message, m.asked_at,
            case when not m.hidden then m.answered_at end as answered_at,
            case when m.declined_by = :me then m.private_reason end as private_reason,
            case when not m.hidden then (
                select cc.legal_name || coalesce(' · ' || bb.division, '')
                from meeting_request n join participation t on t.id = n.target_id join company cc on cc.id = t.company_id
                    left join buyer bb on bb.id = t.buyer_id
                where n.id = m.redirected_to) end as redirected_name,
            case when m.target_id = :me then m.colleague_note end as colleague_note
        from heaped m
            join participation o on o.id = case when m.sent then m.target_id else m.asker_id end
            join company c on c.id = o.company_id
            left join buyer b on b.id = o.buyer_id
        """;

    private final JdbcClient jdbc;

    InboxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RequestRow> rows(UUID eventId, UUID me, Instant now, Box box, int page) {
        return as(eventId, me, now, ROWS + """
            where m.box = :box
            order by case m.asker_rank when 'MUST_MEET' then 0 when 'WANT' then 1 else 2 end, m.asked_at, m.id
            limit :limit offset :offset
            """)
                .param("box", box.name())
                .param("limit", InboxPage.SIZE)
                .param("offset", (page - 1) * InboxPage.SIZE)
                .query(RequestRow.class)
                .list();
    }

    Optional<RequestRow> row(UUID eventId, UUID me, Instant now, UUID requestId) {
        return as(eventId, me, now, ROWS + "where m.id = :id")
                .param("id", requestId)
                .query(RequestRow.class)
                .optional();
    }

    Map<UUID, RequestRow> with(UUID eventId, UUID me, Instant now, List<UUID> others) {
        Map<UUID, RequestRow> found = new HashMap<>();
        if (!others.isEmpty()) {
            as(eventId, me, now, ROWS + "where o.id in (:others)")
                    .param("others", others)
                    .query(RequestRow.class)
                    .list()
                    .forEach(row -> found.put(row.otherId(), row));
        }
        return found;
    }

    Map<Box, Integer> counts(UUID eventId, UUID me, Instant now) {
        Map<Box, Integer> counts = new EnumMap<>(Box.class);
        as(eventId, me, now, VISIBLE + "select box, count(*) from heaped group by box")
                .query(row -> {
                    counts.put(Box.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** Other units of the same company first, then the people at the own table. */
    List<Colleague> colleagues(UUID eventId, UUID me) {
        return jdbc.sql("""
            select participation_id, name from (
                select p.id as participation_id, c.legal_name || coalesce(' · ' || b.division, '') as name, 0 as heap
                from participation p join participation own on own.company_id = p.company_id and own.id = :me
                    join company c on c.id = p.company_id left join buyer b on b.id = p.buyer_id
                where p.organiser_id = :organiser and p.event_id = :event and p.id <> :me
                    and p.state = 'ADMITTED' and p.side = own.side
                union all
                select null, q.given_name || ' ' || q.family_name, 1
                from attendee a join person q on q.id = a.person_id
                where a.organiser_id = :organiser and a.event_id = :event and a.participation_id = :me
            ) s order by heap, name
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("me", me)
                .query(Colleague.class)
                .list();
    }

    private JdbcClient.StatementSpec as(UUID eventId, UUID me, Instant now, String sql) {
        return jdbc.sql(sql)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("me", me)
                .param("now", Timestamp.from(now));
    }
}
