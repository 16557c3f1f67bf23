package it.incontro.timetable;

import java.util.UUID;

/** Who takes part in an agenda item, and whether they speak. */
public record ItemPerson(UUID personId, boolean speaker) {}
