package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import it.incontro.identity.PersonView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the records of an event that are perhaps one human being, always of this event alone. */
@Component
class SamePersonQueries {

    /** A record for each hat of the event. */
    private static final String HATS = """
        with hat as materialized (
            select x.id, x.given_name || ' ' || x.family_name as name, x.email, x.phone, x.individual_id, k.kind,
                k.comes_for, k.participation_id,
                case when x.confirmed_at is not null then 'CONFIRMED' when x.asked_at is not null then 'ASKED'
                    when x.denied_at is not null and x.email is null then 'DENIED' else 'NAMED' end as standing,
                lower(x.given_name || ' ' || x.family_name) as known_as,
                nullif(regexp_replace(x.phone, '[^0-9]', '', 'g'), '') as dialled
            from (
                select a.person_id, 'ATTENDEE' as kind, c.legal_name || coalesce(' · ' || b.division, '') as comes_for,
                    a.participation_id
                from attendee a join participation t on t.id = a.participation_id
                join company c on c.id = t.company_id left join buyer b on b.id = t.buyer_id
                where a.organiser_id = :organiser and a.event_id = :event
                union all
                select m.person_id, 'MEMBER', m.institution, null from delegation_member m
                where m.organiser_id = :organiser and m.event_id = :event
                union all
                select i.person_id, 'INTERPRETER', '', null from interpreter i
                where i.organiser_id = :organiser and i.event_id = :event) k
            join person x on x.id = k.person_id)
        """;

    private static final String PAIR = """
        select
            one.id, one.name, one.email, one.phone, one.kind, one.comes_for, one.participation_id, one.standing,
            two.id, two.name, two.email, two.phone, two.kind, two.comes_for, two.participation_id, two.standing, %s
        """;

    private final JdbcClient jdbc;
    private final ObjectProvider<ClashesOfPersons> clashes;

    SamePersonQueries(JdbcClient jdbc, ObjectProvider<ClashesOfPersons> clashes) {
        this.jdbc = jdbc;
        this.clashes = clashes;
    }

    List<SamePair> perhaps(UUID eventId) {
        return jdbc.sql(HATS + PAIR.formatted("cast(null as boolean)") + """
            from (
                select a.id as one_id, b.id as two_id from hat a join hat b on b.email = a.email and a.id < b.id
                union
                select a.id, b.id from hat a join hat b
                    on b.known_as = a.known_as and b.dialled = a.dialled and a.id < b.id) alike
            join hat one on one.id = alike.one_id join hat two on two.id = alike.two_id
            where one.individual_id <> two.individual_id
                and not exists (select 1 from person_pair p where p.one_id = one.id and p.other_id = two.id)
            order by one.name, two.name, one.id, two.id
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .query((row, number) -> pair(row, eventId))
                .list();
    }

    List<SamePair> decided(UUID eventId) {
        return jdbc.sql(HATS + PAIR.formatted("p.same") + """
            from person_pair p join hat one on one.id = p.one_id join hat two on two.id = p.other_id
            order by p.decided_at desc, one.id, two.id
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .query((row, number) -> pair(row, eventId))
                .list();
    }

    List<SameRecord> denied(UUID eventId) {
        return jdbc.sql(HATS + """
            select id, name, email, phone, kind, comes_for, participation_id, standing
            from hat where standing = 'DENIED' order by name
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .query((row, number) -> record(row, 1))
                .list();
    }

    /** The records of the event, to look for what waits about them. */
    List<SameRecord> all(UUID eventId) {
        return jdbc.sql(HATS + """
            select id, name, email, phone, kind, comes_for, participation_id, standing from hat order by name
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .query((row, number) -> record(row, 1))
                .list();
    }

    boolean isOfEvent(UUID eventId, UUID personId) {
        return jdbc.sql(HATS + "select count(*) > 0 from hat where id = :person")
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    boolean areOfEvent(UUID eventId, UUID one, UUID other) {
        return jdbc.sql(HATS + "select count(distinct id) = 2 from hat where id in (:pair)")
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("pair", List.of(one, other))
                .query(Boolean.class)
                .single();
    }

    private SamePair pair(ResultSet row, UUID eventId) throws SQLException {
        SameRecord one = record(row, 1);
        SameRecord other = record(row, 9);
        Boolean same = (Boolean) row.getObject(17);
        List<PersonClash> found = same != null && same
                ? clashes.orderedStream()
                        .flatMap(each -> each.between(eventId, one.personId(), other.personId()).stream())
                        .toList()
                : List.of();
        return new SamePair(one, other, same, found);
    }

    private static SameRecord record(ResultSet row, int from) throws SQLException {
        @Nullable UUID participation = row.getObject(from + 6, UUID.class);
        return new SameRecord(
                row.getObject(from, UUID.class),
                row.getString(from + 1),
                row.getString(from + 2),
                row.getString(from + 3),
                NamedHat.Kind.valueOf(row.getString(from + 4)),
                row.getString(from + 5),
                participation,
                PersonView.Standing.valueOf(row.getString(from + 7)));
    }
}
