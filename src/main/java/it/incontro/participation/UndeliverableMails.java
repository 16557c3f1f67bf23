package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To whom mails did not arrive, as long as their address is still the one that failed. */
@Service
public class UndeliverableMails {

    private final JdbcClient jdbc;
    private final Clock clock;

    UndeliverableMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that a mail to somebody's present address came back. */
    @Transactional
    public void note(UUID eventId, UUID personId, String status) {
        jdbc.sql("""
            insert into undeliverable_mail (organiser_id, event_id, person_id, address_hash, status, noted_at)
            select :organiser, :event, p.id, sha256(convert_to(p.email, 'UTF8')), :status, :now
            from person p where p.id = :person and p.organiser_id = :organiser and p.email is not null
            on conflict (event_id, person_id) do update
                set address_hash = excluded.address_hash, status = excluded.status, noted_at = excluded.noted_at
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("person", personId)
                .param("status", status)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** When mails to the people of an event last came back, by participation. */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> ofEvent(UUID eventId) {
        Map<UUID, Instant> failures = new HashMap<>();
        jdbc.sql("""
            select a.participation_id, max(u.noted_at) as noted_at
            from undeliverable_mail u
            join person p on p.id = u.person_id and sha256(convert_to(p.email, 'UTF8')) = u.address_hash
            join attendee a on a.person_id = p.id and a.event_id = u.event_id
            where u.organiser_id = :organiser and u.event_id = :event
            group by a.participation_id
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .query(row -> {
                    failures.put(
                            row.getObject("participation_id", UUID.class),
                            row.getTimestamp("noted_at").toInstant());
                });
        return failures;
    }
}
