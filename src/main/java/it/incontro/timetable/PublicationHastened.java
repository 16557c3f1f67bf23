package it.incontro.timetable;

import java.time.Instant;
import java.util.UUID;

/** A published version that was waiting holds from now on; its mails may leave at once. */
public record PublicationHastened(UUID organiserId, UUID eventId, UUID planId, Instant effectiveAt) {}
