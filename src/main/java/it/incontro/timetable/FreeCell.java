package it.incontro.timetable;

import java.util.UUID;

/** A slot and a meeting point in which a meeting could stand, and the first free desk there. */
public record FreeCell(UUID slotId, UUID pointId, int desk) {}
