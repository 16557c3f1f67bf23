package it.incontro.participation;

import it.incontro.identity.EventRow;
import it.incontro.support.Rejected;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interval in which a person cannot meet at an event. */
@Entity
class Unavailability extends EventRow {

    private UUID personId;
    private Instant startsAt;
    private Instant endsAt;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Unavailability() {}

    Unavailability(UUID eventId, UUID personId, Instant from, Instant to, @Nullable String note, Instant now) {
        super(eventId, now);
        if (!from.isBefore(to)) {
            throw Rejected.field("endsAt", "participation.availability.ends-before-start");
        }
        this.personId = personId;
        this.startsAt = from;
        this.endsAt = to;
        this.note = note;
    }

    UnavailabilityView view() {
        return new UnavailabilityView(id(), personId, startsAt, endsAt, note);
    }
}
