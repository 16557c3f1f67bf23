package it.incontro.timetable;

import java.util.UUID;

/** Where a meeting stood, as the log of edits keeps it. */
record Spot(UUID slotId, UUID pointId, int desk, boolean fixed) {}
