package it.incontro.event.web;

import it.incontro.event.WindowView;
import it.incontro.support.Required;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** When an activity is open, in local times of the event's zone, as typed. */
record WindowForm(
        @Nullable @Required @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm")
        LocalDateTime opensAt,

        @Nullable @Required @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm")
        LocalDateTime closesAt) {

    static WindowForm of(WindowView window, ZoneId zone) {
        return new WindowForm(
                LocalDateTime.ofInstant(window.opensAt(), zone), LocalDateTime.ofInstant(window.closesAt(), zone));
    }

    static WindowForm closed() {
        return new WindowForm(null, null);
    }

    LocalDateTime from() {
        return Objects.requireNonNull(opensAt);
    }

    LocalDateTime to() {
        return Objects.requireNonNull(closesAt);
    }
}
