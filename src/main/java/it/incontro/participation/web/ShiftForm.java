package it.incontro.participation.web;

import it.incontro.support.Required;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A shift as typed: local times of the event's zone. */
record ShiftForm(
        @Nullable @Required @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm")
        LocalDateTime startsAt,

        @Nullable @Required @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm")
        LocalDateTime endsAt) {

    /** The morning of the first day of these without a shift yet; to be filled in where each has one. */
    static ShiftForm next(LocalDate first, LocalDate last, Set<LocalDate> taken) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> !taken.contains(day))
                .findFirst()
                .map(day -> new ShiftForm(day.atTime(9, 0), day.atTime(13, 0)))
                .orElse(new ShiftForm(null, null));
    }
}
