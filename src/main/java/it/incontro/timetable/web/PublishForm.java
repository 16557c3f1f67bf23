package it.incontro.timetable.web;

import it.incontro.support.Required;
import it.incontro.timetable.PlanKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the working draft is published, and which revision of it the organiser has seen. */
record PublishForm(
        @Nullable @Required PlanKind kind,
        long revision,
        @Nullable Boolean sendNow) {

    boolean atOnce() {
        return Boolean.TRUE.equals(sendNow);
    }

    PlanKind chosen() {
        return Objects.requireNonNull(kind);
    }
}
