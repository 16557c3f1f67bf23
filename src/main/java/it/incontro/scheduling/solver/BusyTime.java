package it.incontro.scheduling.solver;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interval in which a person takes part in no meeting.
 *
 * @param kind why
 * @param start the first instant of it
 * @param end the first instant after it
 * @param venueId where the person is then, so that travel is counted before and after; null if nobody knows or cares
 * @param sourceId the agenda item or the meeting of a host behind it, null for an absence
 */
public record BusyTime(
        Kind kind,
        Instant start,
        Instant end,
        @Nullable UUID venueId,
        @Nullable UUID sourceId) implements Timed {

    /** Why a person is busy. */
    public enum Kind {
        /** Not at the event, or not willing. */
        UNAVAILABLE,
        /** At a plenary, a visit, a transfer, lunch, or a meeting that is not ours to move. */
        AGENDA_ITEM
    }

    /** Refuses an interval that ends before it begins. */
    public BusyTime {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("Busy from " + start + " to " + end);
        }
    }
}
