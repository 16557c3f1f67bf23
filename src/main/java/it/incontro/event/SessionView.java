package it.incontro.event;

import java.time.Instant;
import java.util.UUID;

/** A part of a day for meetings, with the number of slots it is cut into. */
public record SessionView(
        UUID id, UUID dayId, Instant startsAt, Instant endsAt, int slotMinutes, int changeoverMinutes, int slots) {}
