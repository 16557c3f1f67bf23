package it.incontro.participation;

import java.util.UUID;

/** A company applied to take part in an event. */
public record CompanyApplied(UUID organiserId, UUID eventId, UUID participationId) {}
