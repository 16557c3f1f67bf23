package it.incontro.event.web;

import it.incontro.support.Required;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long the way between two venues takes, as typed. */
record TravelForm(
        @Nullable @Required UUID fromVenue,
        @Nullable @Required UUID toVenue,
        @Nullable @Required Integer minutes) {

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
