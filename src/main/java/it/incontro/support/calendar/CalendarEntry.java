package it.incontro.support.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment in a calendar file.
 *
 * @param uid stays the same for life, so that a calendar program recognises the appointment
 * @param sequence rises with each change
 * @param changedAt when this state of the appointment was made known
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Status status,
        Instant startsAt,
        Instant endsAt,
        String summary,
        @Nullable String description,
        @Nullable String location,
        Instant changedAt) {

    /** How firm an appointment is. */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }
}
