package it.incontro.participation;

import java.util.UUID;

/** Somebody who sat for a participation will not come; told while they are still in it. */
public record AttendeeLeaves(UUID organiserId, UUID eventId, UUID participationId, UUID personId) {}
