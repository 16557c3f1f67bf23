package it.incontro.meetingrequest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as it stands, without anything private; a null time of showing means with the agenda, or never. */
public record MeetingRequestView(
        UUID id,
        UUID eventId,
        UUID askerId,
        UUID targetId,
        Origin origin,
        Rank askerRank,
        @Nullable Rank targetRank,
        RequestState state,
        @Nullable Instant answerShownFrom,
        @Nullable UUID redirectedTo,
        @Nullable UUID agreedSlotId,
        @Nullable UUID agreedPointId) {}
