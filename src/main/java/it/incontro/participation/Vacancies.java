package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A participation that somebody has left goes on: the next is the contact, and without anybody it is withdrawn. */
@Component
class Vacancies {

    private final ParticipationService participations;
    private final JdbcClient jdbc;

    Vacancies(ParticipationService participations, JdbcClient jdbc) {
        this.participations = participations;
        this.jdbc = jdbc;
    }

    void goOnWithout(UUID eventId, UUID participationId) {
        jdbc.sql("""
            update attendee set contact = true, version = version + 1 where id = (
                select id from attendee a where a.participation_id = :participation
                    and not exists (select 1 from attendee c where c.participation_id = :participation and c.contact)
                order by created_at limit 1)
            """).param("participation", participationId).update();
        boolean empty = jdbc.sql("""
            select state in ('APPLIED', 'ADMITTED', 'WAITING')
                and not exists (select 1 from attendee a where a.participation_id = p.id)
            from participation p where p.organiser_id = ? and p.id = ?
            """)
                .params(CurrentTenant.required(), participationId)
                .query(Boolean.class)
                .single();
        if (empty) {
            participations.withdraw(eventId, participationId, null);
        }
    }
}
