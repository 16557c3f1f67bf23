package it.incontro.event;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time as an event sees it: the real one, but in the demo, where each event has an offset that can be moved. Phases,
 * deadlines, "today" and reminders ask this clock and no other.
 */
@Component
public class EventClock {

    private final JdbcClient jdbc;
    private final Clock clock;

    EventClock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The present moment of an event. */
    @Transactional(readOnly = true)
    public Instant now(UUID eventId) {
        long offset = jdbc.sql("select clock_offset_seconds from event_directory where event_id = ?")
                .param(eventId)
                .query(Long.class)
                .optional()
                .orElse(0L);
        return clock.instant().plusSeconds(offset);
    }

    /** The present day of an event, in its zone. */
    @Transactional(readOnly = true)
    public LocalDate today(UUID eventId, ZoneId zone) {
        return LocalDate.ofInstant(now(eventId), zone);
    }
}
