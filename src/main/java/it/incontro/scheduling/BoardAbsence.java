package it.incontro.scheduling;

import java.time.Instant;
import java.util.UUID;

/** A time in which somebody of a row is not available. */
public record BoardAbsence(UUID rowId, Instant startsAt, Instant endsAt) {}
