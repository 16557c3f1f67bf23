package it.incontro.timetable;

import java.time.Instant;
import java.util.UUID;

/** Where a meeting stands in a draft, with the draft's revision after the edit that put it there. */
public record PlacementView(
        UUID id,
        UUID planId,
        UUID meetingId,
        UUID slotId,
        UUID pointId,
        int desk,
        Instant startsAt,
        Instant endsAt,
        boolean fixed,
        long revision) {}
