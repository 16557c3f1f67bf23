package it.incontro.participation;

import java.time.Instant;

/** A time at which somebody is not free, without words: it belongs to another hat. */
public record TakenTime(Instant startsAt, Instant endsAt) {

    /** Whether it takes any of the time from one moment to another. */
    public boolean overlaps(Instant from, Instant to) {
        return startsAt.isBefore(to) && from.isBefore(endsAt);
    }
}
