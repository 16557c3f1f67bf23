package it.incontro.timetable;

import java.time.Instant;
import java.util.UUID;

/** A time that a person spends at a placement of a plan; only those that block. */
public record OccupiedRow(UUID personId, UUID placementId, Instant startsAt, Instant endsAt) {}
