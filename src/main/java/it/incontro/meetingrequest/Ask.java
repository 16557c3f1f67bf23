package it.incontro.meetingrequest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ask another participation for a meeting. */
public record Ask(
        UUID eventId,
        UUID askerId,
        UUID targetId,
        Rank rank,
        @Nullable String message) {}
