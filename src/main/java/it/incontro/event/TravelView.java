package it.incontro.event;

import java.util.UUID;

/** The way between two venues, the same in both directions. */
public record TravelView(UUID fromVenue, UUID toVenue, int minutes) {}
