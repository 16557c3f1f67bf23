package it.incontro.event;

import java.time.Instant;

/** A stretch of time; the end is excluded. */
record Interval(Instant start, Instant end) {

    boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
