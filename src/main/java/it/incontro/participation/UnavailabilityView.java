package it.incontro.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interval in which a person cannot meet. */
public record UnavailabilityView(
        UUID id,
        UUID personId,
        Instant startsAt,
        Instant endsAt,
        @Nullable String note) {

    /** Whether it takes any of the time from one moment to another. */
    public boolean overlaps(Instant from, Instant to) {
        return startsAt.isBefore(to) && from.isBefore(endsAt);
    }
}
