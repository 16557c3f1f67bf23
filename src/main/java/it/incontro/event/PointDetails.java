package it.incontro.event;

import java.util.UUID;

/** What a meeting point is, at which venue, and where it stands in the organiser's order. */
public record PointDetails(UUID venueId, String name, PointKind kind, int desks, int position) {}
