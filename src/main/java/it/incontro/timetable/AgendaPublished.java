package it.incontro.timetable;

import java.time.Instant;
import java.util.UUID;

/** A version of the agenda was published; it holds, and mails may leave, from {@code effectiveAt} unless stopped before. */
public record AgendaPublished(UUID organiserId, UUID eventId, UUID planId, int number, Instant effectiveAt) {}
