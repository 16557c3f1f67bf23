package it.incontro.participation.web;

import it.incontro.event.Activity;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is opened again for a participation, and how long. */
record ReopeningForm(
        @NotNull @Nullable Activity activity, @Nullable LocalDateTime until) {

    static final ReopeningForm EMPTY = new ReopeningForm(null, null);

    /** The activity of a form without errors. */
    Activity chosen() {
        return Objects.requireNonNull(activity);
    }
}
