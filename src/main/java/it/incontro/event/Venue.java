package it.incontro.event;

import it.incontro.identity.EventRow;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place with meeting points, so far from the others that the way between them takes time. */
@Entity
class Venue extends EventRow {

    private String name;
    private @Nullable String address;
    private @Nullable Integer maxMeetingsAtOnce;

    @SuppressWarnings("NullAway.Init")
    protected Venue() {}

    Venue(UUID eventId, VenueDetails details, Instant now) {
        super(eventId, now);
        describe(details);
    }

    final void describe(VenueDetails details) {
        this.name = details.name();
        this.address = details.address();
        this.maxMeetingsAtOnce = details.maxMeetingsAtOnce();
    }

    String name() {
        return name;
    }
}
