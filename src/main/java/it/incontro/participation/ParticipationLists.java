package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the organiser reads: the list of participations, and one participation's file and history. */
@Service
public class ParticipationLists {

    private static final int PAGE = ParticipationPage.SIZE;

    private static final String ROWS = """
        select p.id, c.legal_name || coalesce(' · ' || b.division, '') as name, p.side, p.state, c.country, c.city,
            p.applied_at, row_number() over (partition by p.side order by p.applied_at, p.id) as place, p.reason,
            p.pipeline, p.invited_at, o.given_name || ' ' || o.family_name as contact,
            (select count(*) from attendee x where x.participation_id = p.id) as attendees, m.name as meeting_point
        from participation p
            join company c on c.id = p.company_id
            left join buyer b on b.id = p.buyer_id
            left join attendee a on a.participation_id = p.id and a.contact
            left join person o on o.id = a.person_id
            left join meeting_point m on m.id = p.meeting_point_id
        where p.organiser_id = :organiser and p.event_id = :event
        """;

    private static final String FILTERED = "select * from (" + ROWS + """
        ) r where (cast(:side as text) is null or side = :side) and (cast(:state as text) is null or state = :state)
            and (cast(:pipeline as text) is null or pipeline = :pipeline)
            and (:text = '' or name ilike '%' || :text || '%' or contact ilike '%' || :text || '%')
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final UndeliverableMails undeliverable;

    ParticipationLists(JdbcClient jdbc, Clock clock, UndeliverableMails undeliverable) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.undeliverable = undeliverable;
    }

    /** When a mail to a participation's people last came back, if their address is still the one that failed. */
    @Transactional(readOnly = true)
    public Optional<Instant> mailReturnedAt(UUID eventId, UUID participationId) {
        return Optional.ofNullable(undeliverable.ofEvent(eventId).get(participationId));
    }

    /** The participations of an event whose mails came back, with when that was last. */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> mailsReturnedAt(UUID eventId) {
        return undeliverable.ofEvent(eventId);
    }

    /** One page of the list, in the order of applying; pages count from 0. */
    @Transactional(readOnly = true)
    public ParticipationPage page(UUID eventId, ParticipationFilter filter, int page) {
        long total = filtered("select count(*) from (" + FILTERED + ") f", eventId, filter)
                .query(Long.class)
                .single();
        int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 0, pages - 1);
        List<ParticipationRow> rows = filtered(
                        FILTERED + " order by applied_at, id limit :limit offset :offset", eventId, filter)
                .param("limit", PAGE)
                .param("offset", shown * PAGE)
                .query(ParticipationRow.class)
                .list();
        return new ParticipationPage(rows, shown, pages, total);
    }

    /** How many participations stand how, on one side or on all. */
    @Transactional(readOnly = true)
    public Map<ParticipationState, Long> counts(UUID eventId, ParticipationFilter filter) {
        Map<ParticipationState, Long> counts = new EnumMap<>(ParticipationState.class);
        jdbc.sql("""
            select state, count(*) from participation
            where organiser_id = :organiser and event_id = :event and (cast(:side as text) is null or side = :side)
            group by state
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("side", name(filter.side()))
                .query(row -> {
                    counts.put(ParticipationState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** What the organiser alone sees of a participation. */
    @Transactional(readOnly = true)
    public ParticipationFile file(UUID eventId, UUID participationId) {
        return jdbc.sql("""
            select p.id, p.applied_at, p.decided_at, d.name as decided_by, p.reason, p.pipeline,
                p.call_note, p.invited_at, m.name as meeting_point, p.interpreted_language,
                (select count(*) from interpreter i where i.event_id = p.event_id
                    and p.interpreted_language = any(i.languages)) as interpreters,
                (select count(*) from link_token l where l.participation_id = p.id and l.revoked_at is null
                    and l.expires_at > :now) as live_links
            from participation p
                left join account d on 'account:' || d.id = p.decided_by
                left join meeting_point m on m.id = p.meeting_point_id
            where p.organiser_id = :organiser and p.event_id = :event and p.id = :id
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("id", participationId)
                .param("now", Timestamp.from(clock.instant()))
                .query(ParticipationFile.class)
                .single();
    }

    /** What happened to a participation, the latest first. */
    @Transactional(readOnly = true)
    public List<HistoryRow> history(UUID eventId, UUID participationId) {
        return jdbc.sql("""
            select e.at, e.action, a.name as actor, e.on_behalf_of is not null as on_behalf,
                e.actor_kind = 'LINK' as by_link, e.details ->> 'state' as state, d.reason,
                x.given_name || ' ' || x.family_name || coalesce(' · ' || x.email, '') as applicant
            from audit_entry e left join account a on e.actor_kind = 'ACCOUNT' and a.id = e.actor_id
                left join participation_decision d
                    on d.organiser_id = e.organiser_id and d.id = cast(e.details ->> 'decision' as uuid)
                left join person x on e.action = 'participation.apply-again' and x.organiser_id = e.organiser_id
                    and x.id = cast(e.details ->> 'person' as uuid) and x.erased_at is null
            where e.organiser_id = :organiser and e.event_id = :event and e.subject_id = :id
            order by e.at desc, e.id desc limit 200
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("id", participationId)
                .query(HistoryRow.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, UUID eventId, ParticipationFilter filter) {
        String text = filter.text() == null ? "" : filter.text().strip();
        return jdbc.sql(sql)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("side", name(filter.side()))
                .param("state", name(filter.state()))
                .param("pipeline", name(filter.pipeline()))
                .param("text", text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
