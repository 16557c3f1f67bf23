package it.incontro.timetable;

import java.util.UUID;

/** The draft that was written, and whether it became the working one. */
public record StoredPlan(UUID planId, boolean adopted) {}
