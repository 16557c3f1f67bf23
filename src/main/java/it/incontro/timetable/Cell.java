package it.incontro.timetable;

import it.incontro.event.SlotView;
import java.util.UUID;

/** A desk of a meeting point in a slot. */
record Cell(SlotView slot, UUID pointId, int desk) {}
