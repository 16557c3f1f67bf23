package it.incontro.meetingrequest;

import it.incontro.participation.Side;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as the organiser sees it: all of it, the reason of a refusal too. */
public record OfficeRow(
        UUID id,
        UUID askerId,
        String askerName,
        Side askerSide,
        UUID targetId,
        String targetName,
        Origin origin,
        Rank askerRank,
        @Nullable Rank targetRank,
        RequestState state,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant answerShownFrom,
        @Nullable String privateReason,
        @Nullable String colleagueNote,
        @Nullable Instant agreedAt,
        @Nullable String agreedPoint) {

    /** Whether the organiser can open it for an answer again. */
    public boolean canReopen() {
        return state == RequestState.DECLINED || state == RequestState.WITHDRAWN || state == RequestState.EXPIRED;
    }

    /** Whether there can be conditions for its meeting: only once both agree. */
    public boolean canHaveConditions() {
        return state == RequestState.ACCEPTED;
    }
}
