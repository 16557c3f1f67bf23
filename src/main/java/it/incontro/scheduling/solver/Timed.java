package it.incontro.scheduling.solver;

import java.time.Duration;
import java.time.Instant;

/** Something that takes time. The end is the first instant that is free again, so neighbours do not overlap. */
sealed interface Timed permits Slot, BusyTime {

    Instant start();

    Instant end();

    default boolean overlaps(Timed other) {
        return start().isBefore(other.end()) && other.start().isBefore(end());
    }

    /** The whole minutes from the end of the earlier one to the start of the later one; negative if they overlap. */
    default long minutesApart(Timed other) {
        boolean thisFirst = !start().isAfter(other.start());
        Instant free = thisFirst ? end() : other.end();
        Instant next = thisFirst ? other.start() : start();
        return Math.floorDiv(Duration.between(free, next).toSeconds(), 60L);
    }
}
