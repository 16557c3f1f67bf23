package it.incontro.timetable;

import java.util.UUID;

/** A published version was stopped before it held; nobody is to hear of it. */
public record PublicationStopped(UUID organiserId, UUID eventId, UUID planId) {}
