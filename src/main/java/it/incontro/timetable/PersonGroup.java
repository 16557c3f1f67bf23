package it.incontro.timetable;

import it.incontro.support.Text;
import java.util.UUID;

/** A delegation or a participation whose persons join an agenda item together. */
public record PersonGroup(UUID id, Text name, int persons) {}
