package it.incontro.participation.web;

import it.incontro.event.Activity;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What is opened again for a participation, and how long. */
record ReopeningForm(@NotNull Activity activity, @Nullable LocalDateTime until) {

    static final ReopeningForm EMPTY = new ReopeningForm(Activity.REQUEST, null);
}
