package it.incontro.event;

import it.incontro.identity.EventRow;
import it.incontro.support.Rejected;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** One day of an event, by its date in the event's zone. */
@Entity
class EventDay extends EventRow {

    private LocalDate date;

    @SuppressWarnings("NullAway.Init")
    protected EventDay() {}

    EventDay(UUID eventId, LocalDate date, Instant now) {
        super(eventId, now);
        this.date = date;
    }

    LocalDate date() {
        return date;
    }

    /** When a session of these local times begins and ends. */
    Interval interval(SessionTimes times, ZoneId zone) {
        Instant start = EventTimes.instant("start", LocalDateTime.of(date, times.start()), zone);
        Instant end = EventTimes.instant("end", LocalDateTime.of(date, times.end()), zone);
        if (!start.isBefore(end)) {
            throw Rejected.field("end", "event.days.ends-before-start");
        }
        return new Interval(start, end);
    }
}
