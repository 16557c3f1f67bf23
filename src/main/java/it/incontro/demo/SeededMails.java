package it.incontro.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the mails of the seeded past out of the mailbox; jobs start only afterwards, see {@link DemoJobs}. */
@Component
@Profile("demo")
class SeededMails {

    private final JdbcClient jdbc;
    private final Clock clock;

    SeededMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stops all mails about an event, and to its organiser's staff, that wait; except those that tell these participations
     * of their admission.
     */
    @Transactional
    void stopAllBut(UUID eventId, Collection<UUID> subjects) {
        jdbc.sql("""
            update outbox_mail set stopped_at = :now, version = version + 1
            where sent_at is null and stopped_at is null and (event_id = :event or event_id is null)
                and not (purpose = 'APPLICATION_ADMITTED' and subject_id = any(:telling))
            """)
                .param("now", Timestamp.from(clock.instant()))
                .param("event", eventId)
                .param("telling", subjects.toArray(UUID[]::new))
                .update();
    }
}
