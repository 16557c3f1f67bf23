package it.incontro.timetable.web;

import it.incontro.timetable.PlanKind;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the working draft is published, and which revision of it the organiser has seen. */
record PublishForm(@Nullable @NotNull PlanKind kind, long revision, boolean sendNow) {

    PlanKind chosen() {
        return Objects.requireNonNull(kind);
    }
}
