package it.incontro.event;

import it.incontro.identity.EventRow;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** An interval of a session in which meetings can be placed. */
@Entity
class MeetingSlot extends EventRow {

    private UUID sessionId;
    private Instant startsAt;
    private Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected MeetingSlot() {}

    MeetingSlot(MeetingSession session, Interval interval, Instant now) {
        super(session.eventId(), now);
        this.sessionId = session.id();
        this.startsAt = interval.start();
        this.endsAt = interval.end();
    }

    UUID sessionId() {
        return sessionId;
    }

    Interval interval() {
        return new Interval(startsAt, endsAt);
    }
}
