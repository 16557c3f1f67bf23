package it.incontro.participation;

import java.time.Instant;
import java.util.UUID;

/** An interval in which an interpreter is there. */
public record ShiftView(UUID id, UUID interpreterId, Instant startsAt, Instant endsAt) {}
