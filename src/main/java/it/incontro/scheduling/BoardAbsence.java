package it.incontro.scheduling;

import java.time.Instant;
import java.util.UUID;

/** A time in which somebody of a participation is not available. */
public record BoardAbsence(UUID participationId, Instant startsAt, Instant endsAt) {}
