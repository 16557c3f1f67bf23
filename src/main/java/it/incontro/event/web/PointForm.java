package it.incontro.event.web;

import it.incontro.event.PointDetails;
import it.incontro.event.PointKind;
import it.incontro.event.PointView;
import it.incontro.support.Required;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting point, as typed. */
record PointForm(
        @Nullable @Required UUID venueId,
        @Nullable @Required PointKind kind,
        @NotBlank @Size(max = 60) String name,
        @Nullable @Required Integer desks,
        @Nullable @Required Integer position) {

    static PointForm of(PointView point) {
        return new PointForm(point.venueId(), point.kind(), point.name(), point.desks(), point.position());
    }

    PointDetails toDetails() {
        return new PointDetails(
                Objects.requireNonNull(venueId),
                name.strip(),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(desks),
                Objects.requireNonNull(position));
    }
}
