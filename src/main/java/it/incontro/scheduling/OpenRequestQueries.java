package it.incontro.scheduling;

import it.incontro.scheduling.solver.Rank;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the accepted requests that a draft leaves out: how many, and a page of them, the dearest first. */
@Component
class OpenRequestQueries {

    /** A meeting weighs as much as the side that wants it less, as {@link DemandQueries} has it. */
    private static final String OPEN = """
        with ranks as (select array['MUST_MEET', 'WANT', 'IF_POSSIBLE'] as names),
        open as (
            select r.id, ac.legal_name || coalesce(' · ' || ab.division, '') as asker_name,
                tc.legal_name || coalesce(' · ' || tb.division, '') as target_name,
                greatest(array_position(names, r.asker_rank),
                    array_position(names, coalesce(r.target_rank, r.asker_rank))) as weight
            from meeting_request r
            cross join ranks
            join participation a on a.id = r.asker_id
            join company ac on ac.id = a.company_id left join buyer ab on ab.id = a.buyer_id
            join participation t on t.id = r.target_id
            join company tc on tc.id = t.company_id left join buyer tb on tb.id = t.buyer_id
            where r.event_id = :event and r.state = 'ACCEPTED' and a.state = 'ADMITTED' and t.state = 'ADMITTED'
                and not exists (select 1 from meeting m join placement p on p.meeting_id = m.id
                    where m.request_id = r.id and p.plan_id = :plan)),
        narrowed as (
            select open.id, asker_name, target_name, names[weight] as rank, weight,
                (cast(:rank as text) is null or names[weight] = :rank)
                    and position(lower(:words) in lower(asker_name || ' – ' || target_name)) > 0 as matches
            from open cross join ranks)
        """;

    private final JdbcClient jdbc;

    OpenRequestQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Counts count(UUID eventId, @Nullable UUID planId, BoardFilter filter) {
        return query(
                        "select count(*) as total, count(*) filter (where matches) as matching from narrowed",
                        eventId,
                        planId,
                        filter)
                .query(Counts.class)
                .single();
    }

    List<Open> page(UUID eventId, @Nullable UUID planId, BoardFilter filter, Slice slice) {
        return query("""
            select id, asker_name, target_name, rank from narrowed where matches
            order by weight, lower(asker_name), lower(target_name), id limit :size offset :offset
            """, eventId, planId, filter)
                .param("size", slice.size())
                .param("offset", slice.offset())
                .query(Open.class)
                .list();
    }

    private JdbcClient.StatementSpec query(String select, UUID eventId, @Nullable UUID planId, BoardFilter filter) {
        Rank rank = filter.rank();
        return jdbc.sql(OPEN + select)
                .param("event", eventId)
                .param("plan", planId, Types.OTHER)
                .param("rank", rank == null ? null : rank.name(), Types.VARCHAR)
                .param("words", filter.words().strip());
    }

    record Counts(int total, int matching) {}

    record Open(UUID id, String askerName, String targetName, Rank rank) {}
}
