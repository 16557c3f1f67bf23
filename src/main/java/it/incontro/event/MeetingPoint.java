package it.incontro.event;

import it.incontro.identity.EventRow;
import it.incontro.support.Rejected;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A table, stand, room or place outside where meetings are held, as many at once as it has desks. */
@Entity
class MeetingPoint extends EventRow {

    private static final int MOST_DESKS = 100;

    private UUID venueId;
    private String name;

    @Enumerated(EnumType.STRING)
    private PointKind kind;

    private int desks;
    private int position;

    @SuppressWarnings("NullAway.Init")
    protected MeetingPoint() {}

    MeetingPoint(UUID eventId, PointDetails details, Instant now) {
        super(eventId, now);
        describe(details);
    }

    final void describe(PointDetails details) {
        if (details.desks() < 1 || details.desks() > MOST_DESKS) {
            throw Rejected.field("desks", "event.points.desks-range", MOST_DESKS);
        }
        this.venueId = details.venueId();
        this.name = details.name();
        this.kind = details.kind();
        this.desks = details.desks();
        this.position = details.position();
    }

    UUID venueId() {
        return venueId;
    }

    String name() {
        return name;
    }

    int position() {
        return position;
    }

    int desks() {
        return desks;
    }
}
