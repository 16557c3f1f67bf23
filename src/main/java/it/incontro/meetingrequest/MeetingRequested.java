package it.incontro.meetingrequest;

import java.util.UUID;

/** A participation was asked for a meeting, by another or by the organiser's proposal. */
public record MeetingRequested(UUID organiserId, UUID eventId, UUID requestId) {}
