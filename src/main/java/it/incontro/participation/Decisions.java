package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the words with which participations were decided upon apart from the audit log, where nothing can be erased. */
@Component
class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a reason. @return the id under which the log refers to it */
    UUID keep(Participation participation, String reason, Instant decidedAt) {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into participation_decision (id, organiser_id, event_id, participation_id, reason, decided_at)
            values (:id, :organiser, :event, :participation, :reason, :at)
            """)
                .param("id", id)
                .param("organiser", CurrentTenant.required())
                .param("event", participation.eventId())
                .param("participation", participation.id())
                .param("reason", reason)
                .param("at", Timestamp.from(decidedAt))
                .update();
        return id;
    }
}
