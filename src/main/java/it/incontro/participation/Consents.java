package it.incontro.participation;

import it.incontro.event.NoticeService;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people agreed to, with the version of the notice and the time. */
@Component
class Consents {

    private final JdbcClient jdbc;
    private final NoticeService notices;
    private final Clock clock;

    Consents(JdbcClient jdbc, NoticeService notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    /** Notes consents to the notice that was shown; null for that in force. */
    void give(Participation participation, UUID personId, Set<ConsentKind> kinds, @Nullable String shown) {
        int version =
                shown == null ? notices.give(participation.eventId()) : notices.give(participation.eventId(), shown);
        kinds.forEach(kind -> note(participation, personId, kind, version));
    }

    private void note(Participation participation, UUID personId, ConsentKind kind, int version) {
        jdbc.sql("""
            insert into consent (id, organiser_id, event_id, participation_id, person_id, kind, text_version, given_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        Ids.next(),
                        CurrentTenant.required(),
                        participation.eventId(),
                        participation.id(),
                        personId,
                        kind.name(),
                        Integer.toString(version),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
