package it.incontro.meetingrequest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enter a meeting on which both sides agree already, with its slot and meeting point if those are agreed too. */
public record Agree(
        UUID eventId,
        UUID askerId,
        UUID targetId,
        Rank rank,
        @Nullable UUID slotId,
        @Nullable UUID pointId) {}
