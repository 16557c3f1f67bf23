package it.incontro.participation;

import java.util.UUID;

/** The organiser decided on a participation, for the first time or anew. */
public record ParticipationDecided(UUID organiserId, UUID eventId, UUID participationId, ParticipationState state) {}
