package it.incontro.event.web;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long the way between two venues takes, as typed. */
record TravelForm(
        @Nullable @NotNull UUID fromVenue,
        @Nullable @NotNull UUID toVenue,
        @Nullable @NotNull Integer minutes) {

    UUID from() {
        return Objects.requireNonNull(fromVenue);
    }

    UUID to() {
        return Objects.requireNonNull(toVenue);
    }

    int length() {
        return Objects.requireNonNull(minutes);
    }
}
