package it.incontro.home;

import it.incontro.event.EventListing;
import it.incontro.support.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads in which events of the current organiser some persons take part, and as what. */
@Component
class PartQueries {

    private final JdbcClient jdbc;

    PartQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Landing.Part> of(List<UUID> persons, Map<UUID, EventListing> events) {
        if (persons.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
            select p.event_id, 'PARTICIPATION' as kind, p.id, c.legal_name || coalesce(' · ' || b.division, '') as name_en,
                    c.legal_name || coalesce(' · ' || b.division, '') as name_it,
                (select count(*) from meeting_request r
                 where r.event_id = p.event_id and r.target_id = p.id and r.state = 'PENDING') as waiting
            from attendee a join participation p on p.id = a.participation_id
            join company c on c.id = p.company_id left join buyer b on b.id = p.buyer_id
            where a.person_id in (:persons) and p.state in ('APPLIED', 'ADMITTED', 'WAITING')
            union all
            select m.event_id, 'DELEGATION', m.person_id, d.name_en, d.name_it, 0
            from delegation_member m join delegation d on d.id = m.delegation_id
            where m.person_id in (:persons) and d.released_at is not null
            union all
            select i.event_id, 'INTERPRETER', i.person_id, x.given_name || ' ' || x.family_name,
                x.given_name || ' ' || x.family_name, 0
            from (
                select event_id, person_id from interpreter
                union select l.event_id, l.person_id from placement_person l join plan n on n.id = l.plan_id
                where l.interprets and l.person_id in (:persons) and n.number is not null and n.stopped_at is null) i
            join person x on x.id = i.person_id
            where i.person_id in (:persons)
            """).param("persons", persons).query(Row.class).list().stream()
                .filter(row -> events.containsKey(row.eventId()))
                .map(row -> new Landing.Part(
                        Objects.requireNonNull(events.get(row.eventId())),
                        row.kind(),
                        row.id(),
                        new Text(row.nameEn(), row.nameIt()),
                        row.waiting()))
                .toList();
    }

    record Row(UUID eventId, Landing.Kind kind, UUID id, String nameEn, String nameIt, int waiting) {}
}
