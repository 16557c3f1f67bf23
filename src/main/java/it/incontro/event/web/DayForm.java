package it.incontro.event.web;

import it.incontro.support.Required;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A day to add, as typed. */
record DayForm(
        @Nullable @Required @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate date) {

    LocalDate chosen() {
        return Objects.requireNonNull(date);
    }
}
