package it.incontro.scheduling;

import it.incontro.scheduling.solver.Explanation;
import it.incontro.scheduling.solver.Rank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request that has no place in the draft.
 *
 * @param firstLegal where it could go now without moving any other; null if nowhere
 * @param rank how much it weighs; null while one side has no attendee, and nobody could come
 * @param why what stands in the way; null if it could go somewhere, or if one side has no attendee
 * @param fix what would place it, found by solving; null if it could go somewhere, or if the draft is not as a run has
 *     made it
 */
public record OpenRequest(
        UUID requestId,
        String askerName,
        String targetName,
        @Nullable Rank rank,
        @Nullable FreeCell firstLegal,
        @Nullable Explanation why,
        @Nullable KnownFix fix) {}
