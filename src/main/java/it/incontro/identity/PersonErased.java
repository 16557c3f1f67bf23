package it.incontro.identity;

import java.util.UUID;

/** Somebody's data were erased; whoever works for the organiser is told that it happened, not whose. */
public record PersonErased(UUID organiserId, UUID personId, boolean byThemselves) {}
