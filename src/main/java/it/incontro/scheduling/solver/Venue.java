package it.incontro.scheduling.solver;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where meeting points and agenda items are; between two venues people travel.
 *
 * @param id the venue
 * @param capacity the most meetings that may run in it at one moment, or null if only its desks limit them
 */
public record Venue(UUID id, @Nullable Integer capacity) {

    /** Refuses a negative capacity. */
    public Venue {
        if (capacity != null && capacity < 0) {
            throw new IllegalArgumentException("Venue " + id + " has the capacity " + capacity);
        }
    }
}
