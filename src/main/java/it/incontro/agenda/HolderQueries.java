package it.incontro.agenda;

import it.incontro.participation.Side;
import it.incontro.support.NotFound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds those who have an agenda: the participations of an event, their attendees, the members of its delegations, who
 * interprets.
 */
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

    /** The participations of a side that take part, by name. */
    List<Holder> participations(UUID eventId, Side side) {
        Map<UUID, Set<UUID>> attendees = attendees(eventId);
        return jdbc
                .sql(PARTICIPATION + " and p.state = 'ADMITTED' and p.side = :side order by name")
                .param("event", eventId)
                .param("side", side.name())
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

    /** A person who takes part in the event, in the hats that the reader may see together. */
    Holder person(UUID eventId, UUID id, AgendaReader reader) {
        Named found = jdbc.sql("""
            select pe.id, concat_ws(' ', pe.honorific, pe.given_name, pe.family_name) as name,
                exists (select 1 from attendee a join participation p on p.id = a.participation_id
                    join company c on c.id = p.company_id
                    where a.person_id = pe.id and a.event_id = :event and c.country in ('US', 'CA')) as american
            from person pe
            where pe.id = :id and (
                exists (select 1 from attendee a where a.person_id = pe.id and a.event_id = :event)
                or exists (select 1 from delegation_member d where d.person_id = pe.id and d.event_id = :event)
                or exists (select 1 from agenda_item_person i where i.person_id = pe.id and i.event_id = :event)
                or exists (select 1 from interpreter n where n.person_id = pe.id and n.event_id = :event)
                or exists (select 1 from placement_person pp where pp.person_id = pe.id and pp.event_id = :event))
            """)
                .param("event", eventId)
                .param("id", id)
                .query(Named.class)
                .optional()
                .orElseThrow(() -> new NotFound("person " + id));
        Set<UUID> hats = hatsOf(id, reader);
        Set<UUID> participations = memberships(eventId).stream()
                .filter(each -> hats.contains(each.personId()))
                .map(Membership::participationId)
                .collect(Collectors.toSet());
        return new Holder(id, found.name(), found.american(), participations, hats);
    }

    /** All hats for an organiser; for the person what they wear themselves; one alone where anybody may read along. */
    private Set<UUID> hatsOf(UUID id, AgendaReader reader) {
        if (!reader.contacts()) {
            return Set.of(id);
        }
        return jdbc.sql("""
            select h.id from person p join person h on h.individual_id = p.individual_id
            where p.id = :id and (h.id = p.id or :everything or h.account_id = p.account_id
                and h.confirmed_at is not null and p.confirmed_at is not null)
            """)
                .param("id", id)
                .param("everything", reader.unreleased())
                .query(UUID.class)
                .set();
    }

    /** The members of the event's delegations, heads first, each with the participations that they also sit for. */
    List<Holder> members(UUID eventId) {
        Map<UUID, List<Membership>> hats = hats(eventId);
        return jdbc.sql("""
            select pe.id, concat_ws(' ', pe.honorific, pe.given_name, pe.family_name) as name, false as american
            from person pe join delegation_member m on m.person_id = pe.id
            where m.event_id = ?
            group by pe.id
            order by bool_or(m.head) desc, min(m.position), name
            """).param(eventId).query(Named.class).list().stream()
                .map(member -> person(member, hats))
                .toList();
    }

    /** Who interprets at the event or in a plan, by name, each with the participations that they also sit for. */
    List<Holder> interpreters(UUID eventId, @Nullable UUID planId) {
        Map<UUID, List<Membership>> hats = hats(eventId);
        return jdbc.sql("""
            select pe.id, concat_ws(' ', pe.honorific, pe.given_name, pe.family_name) as name, false as american
            from person pe
            where pe.id in (
                select person_id from interpreter where event_id = :event
                union select person_id from placement_person where plan_id = cast(:plan as uuid) and interprets)
            order by pe.family_name, pe.given_name, pe.id
            """).param("event", eventId).param("plan", planId).query(Named.class).list().stream()
                .map(named -> person(named, hats))
                .toList();
    }

    private static Holder person(Named named, Map<UUID, List<Membership>> hats) {
        List<Membership> worn = hats.getOrDefault(named.id(), List.of());
        Set<UUID> persons = new HashSet<>(Set.of(named.id()));
        worn.forEach(hat -> persons.add(hat.personId()));
        Set<UUID> participations =
                worn.stream().map(Membership::participationId).collect(Collectors.toSet());
        return new Holder(named.id(), named.name(), false, participations, persons);
    }

    /** For whom each person sits, in whatever hat. */
    private Map<UUID, List<Membership>> hats(UUID eventId) {
        Map<UUID, List<Membership>> hats = new HashMap<>();
        jdbc.sql("""
            select x.id, a.participation_id, a.person_id
            from attendee a join person h on h.id = a.person_id join person x on x.individual_id = h.individual_id
            where a.event_id = ?
            """).param(eventId).query(row -> {
            hats.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(new Membership(row.getObject(2, UUID.class), row.getObject(3, UUID.class)));
        });
        return hats;
    }

    private Map<UUID, Set<UUID>> attendees(UUID eventId) {
        return memberships(eventId).stream()
                .collect(Collectors.groupingBy(
                        Membership::participationId, Collectors.mapping(Membership::personId, Collectors.toSet())));
    }

    private List<Membership> memberships(UUID eventId) {
        return jdbc.sql("select participation_id, person_id from attendee where event_id = ?")
                .param(eventId)
                .query(Membership.class)
                .list();
    }

    record Named(UUID id, String name, boolean american) {}

    record Membership(UUID participationId, UUID personId) {}
}
