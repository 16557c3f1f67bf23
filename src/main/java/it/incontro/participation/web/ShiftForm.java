package it.incontro.participation.web;

import it.incontro.support.Required;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A shift as typed: local times of the event's zone. */
record ShiftForm(
        @Nullable @Required @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm")
        LocalDateTime startsAt,

        @Nullable @Required @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm")
        LocalDateTime endsAt) {

    /** The first hours of a day. */
    static ShiftForm on(LocalDate day) {
        return new ShiftForm(day.atTime(9, 0), day.atTime(13, 0));
    }
}
