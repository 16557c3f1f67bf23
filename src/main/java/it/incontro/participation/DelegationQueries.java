package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads delegations' members, and the persons who can become one. */
@Component
class DelegationQueries {

    private static final String PERSON = "coalesce(p.honorific || ' ', '') || p.given_name || ' ' || p.family_name";

    private final JdbcClient jdbc;

    DelegationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MemberView> members(UUID eventId) {
        return jdbc.sql("select m.id, m.delegation_id, m.person_id, " + PERSON + """
             as name, m.institution, m.office_en, m.office_it, m.head, m.position
            from delegation_member m join person p on p.id = m.person_id
            where m.organiser_id = ? and m.event_id = ? order by m.position, m.id
            """)
                .params(CurrentTenant.required(), eventId)
                .query(MemberView.class)
                .list();
    }

    /** The attendees of the event who are not in the delegation yet. */
    List<PersonRow> candidates(UUID eventId, UUID delegationId) {
        return jdbc.sql("select distinct on (p.family_name, p.given_name, p.id) p.id as person_id, " + PERSON
                        + " as name, " + ParticipationQueries.NAME + " as comes_for " + ParticipationQueries.JOINED_AS_T
                        + """
                            join attendee a on a.participation_id = t.id join person p on p.id = a.person_id
                        where t.organiser_id = :organiser and t.event_id = :event
                            and not exists (select 1 from delegation_member m join person x on x.id = m.person_id
                                where m.delegation_id = :delegation and x.individual_id = p.individual_id)
                        order by p.family_name, p.given_name, p.id
                        """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("delegation", delegationId)
                .query(PersonRow.class)
                .list();
    }

    /** How many members have no address to which a sign-in link could go. */
    int withoutAddress(UUID eventId, UUID delegationId) {
        return jdbc.sql("""
            select count(*) from delegation_member m join person p on p.id = m.person_id
            where m.event_id = ? and m.delegation_id = ? and p.email is null
            """).params(eventId, delegationId).query(Integer.class).single();
    }

    /** Whether the same human being is a member already, as far as that was confirmed. */
    boolean isMember(UUID delegationId, UUID personId) {
        return jdbc.sql("""
            select exists (select 1 from delegation_member m join person x on x.id = m.person_id
                join person p on p.individual_id = x.individual_id
                where m.delegation_id = ? and p.id = ?)
            """).params(delegationId, personId).query(Boolean.class).single();
    }

    /** Whether a person comes to the event, with whatever hat. */
    boolean comes(UUID eventId, UUID personId) {
        return jdbc.sql("""
            select count(*) from (
                select person_id from attendee where event_id = :event
                union select person_id from delegation_member where event_id = :event) hats
            where person_id = :person
            """)
                        .param("event", eventId)
                        .param("person", personId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
