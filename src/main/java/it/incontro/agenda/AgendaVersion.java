package it.incontro.agenda;

import java.time.Instant;
import java.util.UUID;

/** The published version that an agenda is of. */
public record AgendaVersion(UUID planId, int number, boolean provisional, Instant publishedAt, Instant effectiveAt) {}
