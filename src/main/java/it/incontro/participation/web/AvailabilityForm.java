package it.incontro.participation.web;

import it.incontro.support.Lines;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When an attendee cannot meet: single slots, whole sessions, and why. */
record AvailabilityForm(
        @Nullable UUID attendee,
        @Nullable List<UUID> slots,
        @Nullable List<UUID> sessions,
        @Nullable @Lines @Size(max = 500) String note) {

    /** The slots that are ticked each for itself. */
    public Set<UUID> single() {
        return slots == null ? Set.of() : Set.copyOf(slots);
    }

    /** The sessions that are ticked whole. */
    public Set<UUID> whole() {
        return sessions == null ? Set.of() : Set.copyOf(sessions);
    }
}
