package it.incontro.event.web;

import it.incontro.event.AddPoints;
import it.incontro.event.PointKind;
import it.incontro.support.Required;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meeting points to add, one or many numbered ones, as typed. */
record PointsForm(
        @Nullable @Required UUID venueId,
        @Nullable @Required PointKind kind,
        @NotBlank @Size(max = 60) String name,
        @Nullable @Min(1) Integer first,
        @Nullable @Min(1) Integer last,
        @Nullable @Required Integer desks) {

    static PointsForm empty() {
        return new PointsForm(null, PointKind.TABLE, "", null, null, 1);
    }

    AddPoints toCommand() {
        return new AddPoints(
                Objects.requireNonNull(venueId),
                name.strip(),
                first,
                last,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(desks));
    }
}
