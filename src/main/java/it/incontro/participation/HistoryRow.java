package it.incontro.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a participation's history; without an actor's name it was a link or the system.
 *
 * @param applicant who applied for a firm that takes part already, as they typed it, while that is kept
 */
public record HistoryRow(
        Instant at,
        String action,
        @Nullable String actor,
        boolean onBehalf,
        boolean byLink,
        @Nullable String state,
        @Nullable String reason,
        @Nullable String applicant) {}
