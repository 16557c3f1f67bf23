package it.incontro.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One participation in the organiser's list; the place is the order of applying on its side. */
public record ParticipationRow(
        UUID id,
        String name,
        Side side,
        ParticipationState state,
        String country,
        @Nullable String city,
        Instant appliedAt,
        int place,
        @Nullable String reason,
        @Nullable Pipeline pipeline,
        @Nullable Instant invitedAt,
        @Nullable String contact,
        int attendees,
        @Nullable String meetingPoint) {}
