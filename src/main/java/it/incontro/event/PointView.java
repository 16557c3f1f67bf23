package it.incontro.event;

import java.util.UUID;

/** A meeting point: desks (at least 1) are the meetings that it takes at once. */
public record PointView(
        UUID id, String name, PointKind kind, int desks, int position, UUID venueId, String venueName) {}
