package it.incontro.meetingrequest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer to several requests; no rank means no. */
public record AnswerSeveral(
        UUID eventId,
        UUID participationId,
        List<UUID> requestIds,
        @Nullable Rank rank) {}
