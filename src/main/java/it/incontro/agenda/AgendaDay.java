package it.incontro.agenda;

import java.time.LocalDate;
import java.util.List;

/** A day of an agenda, in the event's zone. */
public record AgendaDay(LocalDate date, List<AgendaEntry> entries) {}
