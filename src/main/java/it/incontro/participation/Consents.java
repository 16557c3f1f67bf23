package it.incontro.participation;

import it.incontro.event.NoticeService;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
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

    void give(Participation participation, UUID personId, ConsentKind kind) {
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
                        Integer.toString(notices.give(participation.eventId())),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
