package it.incontro.scheduling.solver;

import java.time.Instant;
import java.util.UUID;

/**
 * An interval in which meetings can be placed.
 *
 * @param id the meeting slot
 * @param start the first instant of a meeting in it
 * @param end the first instant after it; later than the start
 * @param day which day of the event it counts for in the meeting limits, from 0
 * @param sessionId the run of slots that it belongs to; the slots of one session do not overlap, those of two may
 */
public record Slot(UUID id, Instant start, Instant end, int day, UUID sessionId) implements Timed {

    /** Refuses a slot that ends before it begins. */
    public Slot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("Slot " + id + " ends at " + end + ", not after its start " + start);
        }
    }
}
