package it.incontro.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a participation's history; without an actor's name it was a link or the system. */
public record HistoryRow(
        Instant at,
        String action,
        @Nullable String actor,
        boolean onBehalf,
        boolean byLink,
        @Nullable String state,
        @Nullable String reason) {}
