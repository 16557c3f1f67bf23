package it.incontro.participation;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who leave an event by themselves: their meetings are cancelled or held by colleagues. */
@Service
public class LeavingService {

    private final Vacancies vacancies;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    LeavingService(Vacancies vacancies, AuditLog audit, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.vacancies = vacancies;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Takes somebody out who signs in with this account. @throws NotFound if it is somebody else */
    @Transactional
    public void leave(UUID accountId, UUID attendeeId) {
        Leaver leaver = jdbc.sql("""
            select a.event_id, a.participation_id, a.person_id from attendee a join person p on p.id = a.person_id
            where a.organiser_id = ? and a.id = ? and p.account_id = ?
            """)
                .params(CurrentTenant.required(), attendeeId, accountId)
                .query(Leaver.class)
                .optional()
                .orElseThrow(() -> new NotFound("attendee " + attendeeId));
        events.publishEvent(new AttendeeLeaves(
                CurrentTenant.required(), leaver.eventId(), leaver.participationId(), leaver.personId()));
        jdbc.sql("delete from attendee where id = ?").param(attendeeId).update();
        audit.record(
                leaver.eventId(), "participation.leave", "attendee", attendeeId, Map.of("person", leaver.personId()));
        vacancies.goOnWithout(leaver.eventId(), leaver.participationId());
    }

    record Leaver(UUID eventId, UUID participationId, UUID personId) {}
}
