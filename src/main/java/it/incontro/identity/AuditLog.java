package it.incontro.identity;

import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The log of who did what, in the transaction of the deed. The application can add to it and read it, nothing else. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    AuditLog(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Adds an entry.
     *
     * @param eventId the event it happened in, if any
     * @param action a verb with its module, such as {@code meetingrequest.accept}
     * @param subjectType table of the row that was changed
     * @param subjectId id of that row
     * @param details what else a reader needs to know: ids, numbers, times and codes, no text
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable UUID eventId, String action, String subjectType, UUID subjectId, Map<String, ?> details) {
        Actor actor = Actor.present();
        jdbc.sql("""
            insert into audit_entry (id, organiser_id, event_id, at, actor_kind, actor_id, on_behalf_of,
                participation_id, action, subject_type, subject_id, details)
            values (:id, :organiser, :event, :at, :kind, :actor, :behalf, :participation, :action, :type, :subject,
                cast(:details as jsonb))
            """)
                .param("id", Ids.next())
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", actor.kind().name())
                .param("actor", actor.id())
                .param("behalf", ActingFor.find().orElse(null))
                .param("participation", ActingFor.page().orElse(null))
                .param("action", action)
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("details", json.writeValueAsString(AuditDetails.require(details)))
                .update();
    }
}
