package it.incontro.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A human being at an event, in whatever hats: their badge, and what is known of their coming. */
public record EventPersonView(
        UUID individualId,
        String badgeCode,
        @Nullable Instant arrival,
        @Nullable Instant departure,
        @Nullable Instant checkedInAt,
        @Nullable Instant reachedAt) {}
