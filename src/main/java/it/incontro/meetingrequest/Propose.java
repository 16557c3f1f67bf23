package it.incontro.meetingrequest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Propose a meeting as the organiser: to the target alone, who answers, or to both. */
public record Propose(
        UUID eventId,
        UUID askerId,
        UUID targetId,
        Rank rank,
        @Nullable String message,
        boolean toBoth) {}
