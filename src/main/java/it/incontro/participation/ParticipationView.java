package it.incontro.participation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A participation; null limits mean the event's, a null meeting point means no place of its own. */
public record ParticipationView(
        UUID id,
        UUID eventId,
        Side side,
        ParticipationState state,
        String name,
        UUID companyId,
        @Nullable UUID buyerId,
        @Nullable UUID meetingPointId,
        @Nullable Integer maxMeetingsPerDay,
        @Nullable Integer maxMeetings,
        @Nullable Integer minMeetings) {}
