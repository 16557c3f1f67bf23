package it.incontro.timetable;

import java.time.Instant;
import java.util.UUID;

/** A meeting as it stands in a plan, with the names of its two sides. */
public record PlacedMeetingRow(
        UUID placementId,
        UUID meetingId,
        UUID requestId,
        UUID askerId,
        UUID targetId,
        String askerName,
        String targetName,
        UUID slotId,
        UUID pointId,
        String pointName,
        UUID venueId,
        String venueName,
        int desk,
        int desks,
        Instant startsAt,
        Instant endsAt,
        boolean fixed) {}
