package it.incontro.agenda;

import it.incontro.support.NotFound;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds those who have an agenda: the participations of an event, their attendees, the members of its delegations. */
@Component
class HolderQueries {

    private static final String PARTICIPATION = """
        select p.id, c.legal_name || coalesce(' · ' || b.division, '') as name, c.country in ('US', 'CA') as american
        from participation p join company c on c.id = p.company_id left join buyer b on b.id = p.buyer_id
        where p.event_id = :event
        """;

    private final JdbcClient jdbc;

    HolderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A participation of the event, with its attendees. */
    Holder participation(UUID eventId, UUID id) {
        Named found = jdbc.sql(PARTICIPATION + " and p.id = :id")
                .param("event", eventId)
                .param("id", id)
                .query(Named.class)
                .optional()
                .orElseThrow(() -> new NotFound("participation " + id));
        return new Holder(
                id,
                found.name(),
                found.american(),
                Set.of(id),
                attendees(eventId).getOrDefault(id, Set.of()));
    }

    /** All participations that take part, in the order of their side and name. */
    List<Holder> participations(UUID eventId) {
        Map<UUID, Set<UUID>> attendees = attendees(eventId);
        return jdbc
                .sql(PARTICIPATION + " and p.state = 'ADMITTED' order by p.side, name")
                .param("event", eventId)
                .query(Named.class)
                .list()
                .stream()
                .map(found -> new Holder(
                        found.id(),
                        found.name(),
                        found.american(),
                        Set.of(found.id()),
                        attendees.getOrDefault(found.id(), Set.of())))
                .toList();
    }

    /** A person who takes part in the event, in whatever hats. */
    Holder person(UUID eventId, UUID id) {
        Named found = jdbc.sql("""
            select pe.id, concat_ws(' ', pe.honorific, pe.given_name, pe.family_name) as name,
                exists (select 1 from attendee a join participation p on p.id = a.participation_id
                    join company c on c.id = p.company_id
                    where a.person_id = pe.id and a.event_id = :event and c.country in ('US', 'CA')) as american
            from person pe
            where pe.id = :id and (
                exists (select 1 from attendee a where a.person_id = pe.id and a.event_id = :event)
                or exists (select 1 from delegation_member d where d.person_id = pe.id and d.event_id = :event)
                or exists (select 1 from agenda_item_person i where i.person_id = pe.id and i.event_id = :event))
            """)
                .param("event", eventId)
                .param("id", id)
                .query(Named.class)
                .optional()
                .orElseThrow(() -> new NotFound("person " + id));
        List<UUID> hats = jdbc.sql("select participation_id from attendee where event_id = ? and person_id = ?")
                .params(eventId, id)
                .query(UUID.class)
                .list();
        return new Holder(id, found.name(), found.american(), new HashSet<>(hats), Set.of(id));
    }

    /** The members of the event's delegations, in their order. */
    List<DelegationLine> delegationMembers(UUID eventId) {
        return jdbc.sql("""
            select d.id as delegation_id, d.name_en, d.name_it, m.person_id,
                concat_ws(' ', pe.honorific, pe.given_name, pe.family_name) as name, m.institution, m.head
            from delegation_member m join delegation d on d.id = m.delegation_id join person pe on pe.id = m.person_id
            where m.event_id = ? order by d.created_at, m.head desc, m.position, name
            """).param(eventId).query(DelegationLine.class).list();
    }

    private Map<UUID, Set<UUID>> attendees(UUID eventId) {
        return jdbc
                .sql("select participation_id, person_id from attendee where event_id = ?")
                .param(eventId)
                .query(Membership.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Membership::participationId, Collectors.mapping(Membership::personId, Collectors.toSet())));
    }

    record Named(UUID id, String name, boolean american) {}

    record Membership(UUID participationId, UUID personId) {}

    record DelegationLine(
            UUID delegationId,
            String nameEn,
            String nameIt,
            UUID personId,
            String name,
            String institution,
            boolean head) {}
}
