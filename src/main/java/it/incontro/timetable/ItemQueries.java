package it.incontro.timetable;

import it.incontro.support.Text;
import it.incontro.timetable.AgendaItemView.AgendaItemRow;
import it.incontro.timetable.AgendaItemView.ItemPersonRow;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads agenda items, and who of their persons would be in two places. */
@Component
class ItemQueries {

    private static final String ROWS = """
        select i.id, i.kind, i.title_en, i.title_it, i.note_en, i.note_it, i.starts_at, i.ends_at, i.venue_id,
            v.name as venue_name, i.location, i.blocking, i.delegation_id, i.cancelled_at,
            (select count(*) from agenda_item_person p where p.item_id = i.id) as persons
        from agenda_item i left join venue v on v.id = i.venue_id
        """;

    private final JdbcClient jdbc;

    ItemQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgendaItemRow> rows(UUID eventId) {
        return jdbc.sql(ROWS + "where i.event_id = ? and i.cancelled_at is null order by i.starts_at, i.ends_at, i.id")
                .param(eventId)
                .query(AgendaItemRow.class)
                .list();
    }

    Optional<AgendaItemRow> row(UUID eventId, UUID itemId) {
        return jdbc.sql(ROWS + "where i.event_id = ? and i.id = ?")
                .params(eventId, itemId)
                .query(AgendaItemRow.class)
                .optional();
    }

    List<ItemPersonRow> persons(UUID eventId, UUID itemId) {
        return jdbc.sql("""
            select x.id as person_id, %s as name, %s as hats, p.speaker
            from agenda_item_person p join person x on x.id = p.person_id
            where p.event_id = :event and p.item_id = :item order by p.speaker desc, x.family_name, x.given_name, x.id
            """.formatted(Names.PERSON, HATS))
                .param("event", eventId)
                .param("item", itemId)
                .query(ItemPersonRow.class)
                .list();
    }

    /** Every hat of a person {@code x}: institutions and companies. */
    private static final String HATS = """
        (select string_agg(hat, ', ' order by hat) from (
            select d.institution as hat from delegation_member d
            where d.event_id = :event and d.person_id in (select h.id from person h where h.individual_id = x.individual_id)
            union
            select c.legal_name || coalesce(' · ' || b.division, '') from attendee a
            join participation t on t.id = a.participation_id join company c on c.id = t.company_id
            left join buyer b on b.id = t.buyer_id
            where a.event_id = :event
                and a.person_id in (select h.id from person h where h.individual_id = x.individual_id)) hats)
        """;

    /** Persons of the event by part of their name, company, institution or delegation, who are not yet in an item. */
    List<ItemPersonRow> candidates(UUID eventId, UUID itemId, String words, int most) {
        return jdbc.sql("""
            select * from (
                select x.id as person_id, %s as name, %s as hats, false as speaker
                from person x
                where (exists (select 1 from attendee a where a.event_id = :event and a.person_id = x.id)
                        or exists (select 1 from interpreter n where n.event_id = :event and n.person_id = x.id)
                        or exists (select 1 from delegation_member d where d.event_id = :event and d.person_id = x.id))
                    and not exists (select 1 from agenda_item_person p where p.item_id = :item and p.person_id = x.id)) c
            where name ilike :words or hats ilike :words order by name limit :most
            """.formatted(Names.PERSON, HATS))
                .param("event", eventId)
                .param("item", itemId)
                .param(
                        "words",
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("most", most)
                .query(ItemPersonRow.class)
                .list();
    }

    /** Whether all of these persons take part in the event. */
    boolean areOfEvent(UUID eventId, Collection<UUID> persons) {
        return jdbc.sql("""
            select not exists (select 1 from unnest(cast(:persons as uuid[])) as t(id)
                where not exists (select 1 from attendee a where a.event_id = :event and a.person_id = t.id)
                        and not exists (select 1 from interpreter n
                            where n.event_id = :event and n.person_id = t.id)
                        and not exists (select 1 from agenda_item_person p
                            where p.event_id = :event and p.person_id = t.id)
                    and not exists (select 1 from delegation_member d
                        where d.event_id = :event and d.person_id = t.id))
            """)
                .param("event", eventId)
                .param("persons", SqlArrays.of(persons))
                .query(Boolean.class)
                .single();
    }

    List<UUID> membersOf(UUID eventId, UUID delegationId) {
        return jdbc.sql("select person_id from delegation_member where event_id = ? and delegation_id = ? order by"
                        + " position")
                .params(eventId, delegationId)
                .query(UUID.class)
                .list();
    }

    List<UUID> attendeesOf(UUID eventId, UUID participationId) {
        return jdbc.sql("select person_id from attendee where event_id = ? and participation_id = ?")
                .params(eventId, participationId)
                .query(UUID.class)
                .list();
    }

    List<PersonGroup> delegations(UUID eventId) {
        return groups("""
            select d.id, d.name_en as en, d.name_it as it,
                (select count(*) from delegation_member m where m.delegation_id = d.id) as persons
            from delegation d where d.event_id = ? order by d.name_en
            """, eventId);
    }

    List<PersonGroup> participations(UUID eventId) {
        return groups("""
            select p.id, c.legal_name || coalesce(' · ' || b.division, '') as en,
                c.legal_name || coalesce(' · ' || b.division, '') as it,
                (select count(*) from attendee a where a.participation_id = p.id) as persons
            from participation p join company c on c.id = p.company_id left join buyer b on b.id = p.buyer_id
            where p.event_id = ? and p.state = 'ADMITTED' order by 2
            """, eventId);
    }

    private List<PersonGroup> groups(String query, UUID eventId) {
        return jdbc.sql(query)
                .param(eventId)
                .query((row, number) -> new PersonGroup(
                        row.getObject("id", UUID.class),
                        new Text(row.getString("en"), row.getString("it")),
                        row.getInt("persons")))
                .list();
    }

    /** Who of these persons is somewhere else then, in any open draft. */
    List<ItemClash> clashes(
            UUID eventId, @Nullable UUID itemId, Collection<UUID> persons, Timestamp from, Timestamp to) {
        return jdbc.sql("""
            select x.id as person_id, %1$s as person_name,
                coalesce(i.title_en, %2$s || ' – ' || %3$s) as with_en,
                coalesce(i.title_it, %2$s || ' – ' || %3$s) as with_it,
                l.starts_at, l.ends_at, n.name as plan_name, n.working, l.meeting_id is not null and not l.fixed as movable
            from placement_person pp join placement l on l.id = pp.placement_id join plan n on n.id = l.plan_id
            join person x on x.id = pp.person_id
            left join agenda_item i on i.id = l.agenda_item_id
            left join meeting m on m.id = l.meeting_id left join meeting_request r on r.id = m.request_id
            where pp.event_id = :event and pp.person_id in %4$s and pp.blocking
                and n.kind = 'DRAFT' and n.discarded_at is null
                and (l.agenda_item_id is null or l.agenda_item_id is distinct from cast(:item as uuid))
                and pp.starts_at < :to and pp.ends_at > :from
            order by n.working desc, n.name, person_name, l.starts_at
            """.formatted(Names.PERSON, Names.ASKER, Names.TARGET, Names.HATS))
                .param("event", eventId)
                .param("item", itemId)
                .param("persons", SqlArrays.of(persons))
                .param("from", from)
                .param("to", to)
                .query(ItemClash.class)
                .list();
    }
}
