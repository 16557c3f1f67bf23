package it.incontro.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A meeting slot. */
public record SlotView(
        UUID id, UUID sessionId, UUID dayId, LocalDate date, Instant startsAt, Instant endsAt, int changeoverMinutes) {}
